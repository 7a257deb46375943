import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const source = globSync('src/**/*.{ts,mjs,astro}');

/** Lines of the script between the first two `---` of an Astro file. */
function scriptLines(file: string): number {
  return (/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '').split('\n').length;
}

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

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
  test.each([
    [
      'a module has at most 250 lines',
      source.filter((file) => !file.endsWith('.astro')),
      lines,
      250,
    ],
    [
      'a component has at most 120 lines',
      source.filter((file) => file.endsWith('.astro')),
      lines,
      120,
    ],
    [
      'the script of a page has at most 25 lines',
      source.filter((file) => file.startsWith('src/pages/') && file.endsWith('.astro')),
      scriptLines,
      25,
    ],
  ])('%s', (_, files, count, limit) => {
    expect(
      files.filter((file) => count(file) > limit).map((file) => `${file}: ${count(file)}`),
    ).toEqual([]);
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
