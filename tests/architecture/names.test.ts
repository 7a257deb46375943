import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { knownLongFiles } from './known-debts.ts';

const source = globSync('src/**/*.{ts,mjs,astro}');

/** Lines of the script between the first two `---` of an Astro file. */
function scriptLines(file: string): number {
  return (/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '').split('\n').length;
}

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

/** The helper that tells of missing tools, and tests of what holds only while the content or the address is so. */
const MAY_SKIP = new Set([
  'tests/helpers/need-tool.ts',
  'tests/content/law.test.ts',
  'tests/site/release.test.ts',
]);

describe('names', () => {
  test('modules are kebab-case, components PascalCase, and nothing is called index, utils, helpers, common, misc or lib', () => {
    const wrong = source.filter((file) => {
      const name = basename(file)
        .replace(/\.(ts|mjs|astro)$/, '')
        .replace(/\.(d|config|xml|txt)$/, '');
      if (/(^|\/)(utils|helpers|common|misc|lib)(\/|\.)/.test(file)) return true;
      if (file.startsWith('src/pages/')) return false;
      if (name === 'index') return true;
      return file.endsWith('.astro')
        ? !/^[A-Z][A-Za-z0-9]*$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('no any, no passthrough, no TODO, no debugger', () => {
    const wrong = source.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((text, index) =>
          /:\s*any\b|\bas any\b|<any>|passthrough\(|z\.looseObject|\bTODO\b|\bdebugger\b|console\.log\(.*debug/.test(
            text,
          )
            ? [`${file}:${index + 1}`]
            : [],
        ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('sizes', () => {
  const kinds = [
    {
      promise: 'a module has at most 250 lines',
      files: source.filter((file) => !file.endsWith('.astro')),
      count: lines,
      limit: 250,
    },
    {
      promise: 'a component has at most 120 lines',
      files: source.filter((file) => file.endsWith('.astro')),
      count: lines,
      limit: 120,
    },
    {
      promise: 'the script of a page has at most 25 lines',
      files: source.filter((file) => file.startsWith('src/pages/') && file.endsWith('.astro')),
      count: scriptLines,
      limit: 25,
    },
  ];
  test.each(kinds)('$promise', ({ files, count, limit }) => {
    expect(
      files
        .filter((file) => count(file) > limit && !knownLongFiles.includes(file))
        .map((file) => `${file}: ${count(file)}`),
    ).toEqual([]);
  });
  test('a file that was split has gone from the list of debts', () => {
    const long = kinds.flatMap(({ files, count, limit }) =>
      files.filter((file) => count(file) > limit),
    );
    expect(knownLongFiles.filter((file) => !long.includes(file))).toEqual([]);
  });
});

test('every export says in a comment what it promises', () => {
  const wrong = source
    .filter((file) =>
      /^src\/(domain|press|search|editorial|schemas|collections|commands)\/.*\.ts$/.test(file),
    )
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8').split('\n');
      return text.flatMap((line, index) => {
        if (!/^export (async )?(function|const|class) /.test(line)) return [];
        return /\*\/\s*$/.test(text[index - 1] ?? '')
          ? []
          : [`${file}:${index + 1} ${line.slice(0, 60)}`];
      });
    });
  expect(wrong).toEqual([]);
});

test('no test passes because a tool is missing: only testWith and what content decides may skip', () => {
  const wrong = globSync('tests/**/*.ts')
    .filter((file) => /\.(skip|skipIf|runIf|todo)\(/.test(readFileSync(file, 'utf8')))
    .filter((file) => !MAY_SKIP.has(file));
  expect(wrong).toEqual([]);
});
