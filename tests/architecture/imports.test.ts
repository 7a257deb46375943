import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { doorFiles, rooms } from './rooms.ts';

const files = globSync('src/**/*.{ts,mjs,astro}');
const IMPORT =
  /(?:from\s+|import\s+|import\(\s*|import\.meta\.glob(?:<\w+>)?\(\s*)['"]([^'"]+)['"]/g;

interface Arrow {
  file: string;
  room: string;
  target: string;
}

/** The room of a path below the root: `src/domain/x.ts` → `domain`, `src/today.ts` → `today.ts`. */
const roomOf = (path: string) => path.split('/')[1] ?? '';

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] as string);
}

const arrows: Arrow[] = files.flatMap((file) =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => ({
      file,
      room: roomOf(file),
      target: roomOf(normalize(join(dirname(file), target))).replace(/\.ts$/, ''),
    })),
);

test('the table knows every room and no room that is gone', () => {
  const found = new Set(files.map(roomOf));
  expect([...found].filter((room) => !(room in rooms) && !(room in doorFiles))).toEqual([]);
  expect(Object.keys(doorFiles).filter((file) => !found.has(file))).toEqual([]);
});

describe('imports run downhill only', () => {
  test.each(Object.entries({ ...rooms, ...doorFiles }))('%s', (room, allowed) => {
    const wrong = arrows.filter((arrow) => arrow.room === room && !allowed.includes(arrow.target));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });
});

test('every arrow of the table is used by somebody', () => {
  const idle = Object.entries({ ...rooms, ...doorFiles }).flatMap(([room, allowed]) =>
    allowed
      .filter((target) => target !== room)
      .filter((target) => !arrows.some((arrow) => arrow.room === room && arrow.target === target))
      .map((target) => `${room} → ${target}`),
  );
  expect(idle).toEqual([]);
});

describe('the domain is deaf and blind', () => {
  test.each(files.filter((file) => file.startsWith('src/domain/')))('%s', (file) => {
    expect(
      importsOf(file).filter(
        (target) =>
          target.startsWith('node:') || target.startsWith('astro') || target.startsWith('@astrojs'),
      ),
    ).toEqual([]);
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /\bprocess\.|\bDate\.now\(|new Date\(\)|\bdocument\.|\bwindow\./,
    );
  });
});

test('only the collections and content.config.ts load from astro:content; a page may take render', () => {
  const users = files
    .filter((file) => importsOf(file).includes('astro:content'))
    .filter((file) => !file.startsWith('src/collections/') && file !== 'src/content.config.ts');
  for (const file of users) {
    expect(file).toMatch(/^src\/pages\//);
    expect(readFileSync(file, 'utf8')).toMatch(/import \{ render \} from 'astro:content'/);
  }
});

test('ui/ knows nothing of other components', () => {
  const wrong = files
    .filter((file) => file.startsWith('src/components/ui/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => /^\.\.\/(?!\.\.)/.test(target))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('every package that is imported is declared, and does not merely come along with another', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const wrong = [...globSync('{src,tests}/**/*.{ts,mjs,astro}'), 'astro.config.mjs'].flatMap(
    (file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}) ?.*from '([^.':][^':]*)'/gm)]
        .map(([, target = '']) => target.split('/', target.startsWith('@') ? 2 : 1).join('/'))
        .filter((name) => !(name in devDependencies) && !(`@types/${name}` in devDependencies))
        .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('every function, constant and class that is exported is named in another file', () => {
  const texts = new Map(
    [...globSync('{src,tests}/**/*.{ts,mjs,astro}', { dot: true }), 'astro.config.mjs'].map(
      (file) => [file, readFileSync(file, 'utf8')],
    ),
  );
  const namers = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const [word] of text.matchAll(/[A-Za-z_]\w+/g))
      namers.set(word, (namers.get(word) ?? new Set()).add(file));
  const wrong = files
    .filter((file) => !/^src\/(pages|middleware|content\.config)/.test(file))
    .flatMap((file) =>
      [...(texts.get(file) ?? '').matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
        .filter(([, name = '']) => (namers.get(name)?.size ?? 0) < 2)
        .map(([, name]) => `${file}: ${name}`),
    );
  expect(wrong).toEqual([]);
});
