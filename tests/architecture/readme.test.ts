import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doorFiles, rooms } from './rooms.ts';

const readme = readFileSync('README.md', 'utf8');
const {
  devDependencies,
  dependencies = {},
  scripts,
} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

/** Rows of the README's map: room name → what it may import. */
const map = new Map(
  [...readme.matchAll(/^\| `src\/([a-z-]+)\/` \|[^|]*\| ([^|]*) \|$/gm)].map(
    ([, room = '', imports = '']) => [room, imports],
  ),
);

test('the map names every room under src/, and no room that is gone', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...map.keys()].sort()).toEqual(folders.sort());
  expect(Object.keys(rooms).sort()).toEqual(folders.sort());
  for (const file of Object.keys(doorFiles)) expect(existsSync(`src/${file}`)).toBe(true);
});

describe('the map says what each room may import', () => {
  test.each(Object.entries(rooms))('%s', (room, allowed) => {
    const others =
      allowed
        .filter((name) => name !== room)
        .sort()
        .join(', ') || '–';
    expect((map.get(room) ?? '').split(', ').sort().join(', ')).toBe(others);
  });
});

/** Rows of the map as the room's path and what its row tells of it. */
const rows = [...readme.matchAll(/^\| `([\w/]+\/)` \| ([^|]*) \| [^|]* \|$/gm)].map(
  ([, room = '', told = '']) => [room, told] as const,
);
/** Names of files and folders in code marks: `client/`, `templates/*.typ`, `tests/bench/`; `file://` and `astro:content` are none. */
const namedPaths = (text: string) =>
  [...text.matchAll(/`([\w.*[\]/-]+(?:\/|\.\w+))`/g)].map(([, path = '']) => path);

describe('what a row of the map names is there', () => {
  test.each(rows)('%s', (room, told) => {
    expect(existsSync(room)).toBe(true);
    const gone = namedPaths(told).filter(
      (path) => [path, `${room}${path}`].flatMap((pattern) => globSync(pattern)).length === 0,
    );
    expect(gone).toEqual([]);
  });
  test('names are found, and what only looks like one is not', () =>
    expect(namedPaths('`client/`, `templates/*.typ` and `x.ts`, no `file://` or `y`')).toEqual([
      'client/',
      'templates/*.typ',
      'x.ts',
    ]));
});

test('the top level holds what was agreed and nothing else', () => {
  const allowed =
    /^(\..*|src|content|public|tests|node_modules|dist|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE)$/;
  expect(readdirSync('.').filter((name) => !allowed.test(name))).toEqual([]);
});

test('every dependency has its reason, and no reason is left of a dependency that went', () => {
  const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Decisions'));
  const named = new Set(
    [...table.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, names = '']) => names.split(/,\s*/))
      .map((name) => name.trim()),
  );
  expect(
    [...Object.keys(devDependencies ?? {}), ...Object.keys(dependencies)].filter(
      (name) => !named.has(name),
    ),
  ).toEqual([]);
  expect(
    [...named].filter(
      (name) =>
        !['package', '---'].includes(name) &&
        !(name in (devDependencies ?? {})) &&
        !(name in dependencies),
    ),
  ).toEqual([]);
});

test('every npm command the README names exists', () => {
  const commands = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in (scripts ?? {})))).toEqual([]);
});
