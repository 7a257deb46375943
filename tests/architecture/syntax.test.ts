import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { findCircles } from '../helpers/find-circles.ts';
import { callsOf, functionsOf, importsOf, scriptOf } from '../helpers/read-source.ts';
import { knownCircles, knownLongFunctions } from './known-debts.ts';

const MOST_LINES = 40;
const files = globSync('src/**/*.{ts,mjs,astro}').sort();

/** What `file` imports from the project, as paths from its root. */
const importedPaths = (file: string) =>
  importsOf(scriptOf(file))
    .filter((target) => target.startsWith('.'))
    .map((target) => normalize(join(dirname(file), target)));

describe('no module leads back to itself', () => {
  const graph = new Map(files.map((file) => [file, importedPaths(file)]));
  const circles = findCircles(graph).map((circle) => circle.join(' → '));

  test('there is no circle but those on the list of debts', () =>
    expect(circles.filter((circle) => !knownCircles.includes(circle))).toEqual([]));
  test('a circle that is gone has gone from the list', () =>
    expect(knownCircles.filter((circle) => !circles.includes(circle))).toEqual([]));
  test('a circle would be found', () =>
    expect(
      findCircles(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', ['a']],
          ['d', []],
        ]),
      ),
    ).toEqual([['a', 'b', 'c']]));
});

describe(`a function has at most ${MOST_LINES} lines`, () => {
  const long = files.flatMap((file) =>
    functionsOf(scriptOf(file))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ name, lines }) => ({ name: `${file}: ${name}`, lines })),
  );

  test('there is none over the line but those on the list of debts', () =>
    expect(
      long
        .filter(({ name }) => !knownLongFunctions.includes(name))
        .map(({ name, lines }) => `${name} has ${lines}`),
    ).toEqual([]));
  test('a function that was split has gone from the list', () =>
    expect(knownLongFunctions.filter((known) => !long.some(({ name }) => name === known))).toEqual(
      [],
    ));
  test('functions of every form are counted', () =>
    expect(
      functionsOf(
        'function one() {\n}\nconst two = () =>\n  2;\nconst three = { four() {\n}, five: () => {\n} };\nrun(() => {\n\n});',
      ),
    ).toEqual([
      { name: 'one', lines: 2 },
      { name: 'two', lines: 2 },
      { name: 'four', lines: 2 },
      { name: 'five', lines: 2 },
      { name: 'run(…)', lines: 3 },
    ]));
});

describe('pages decide nothing', () => {
  const DECIDES =
    /^(sort|toSorted|reverse|toReversed|filter|reduce|reduceRight|format[A-Z]?\w*|toLocale\w+|toFixed)$/;
  const decisions = (script: string) => callsOf(script).filter(({ name }) => DECIDES.test(name));

  test('the script of a page does not sort, filter, sum up or format', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/pages/'))
      .flatMap((file) =>
        decisions(scriptOf(file)).map(
          ({ name, line }) => `${file}:${line} ${name}(…) belongs into the domain`,
        ),
      );
    expect(wrong).toEqual([]);
  });
  test('a page that did would be found', () =>
    expect(
      decisions('const a = all.filter(Boolean).map(String);\nformatDate(a);\n// all.sort()'),
    ).toEqual([
      { name: 'filter', line: 1 },
      { name: 'formatDate', line: 2 },
    ]));
});

test('ui/ takes nothing of the site from outside but how Chinese is set, addresses and the names of drawings', () => {
  const allowed =
    /^src\/(components\/ui\/|domain\/(phrases|address)\.ts$|schemas\/fields\/vocabulary\.ts$)/;
  const wrong = files
    .filter((file) => file.startsWith('src/components/ui/'))
    .flatMap((file) =>
      importedPaths(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

describe('tests/unit mirrors src', () => {
  const tests = globSync('tests/unit/**/*.ts').sort();
  /** The text of a test and of what it takes from tests/helpers. */
  const textOf = (file: string) =>
    [file, ...importedPaths(file).filter((target) => target.startsWith('tests/helpers/'))]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');

  test.each(tests)('%s stands in a folder of src and tries something of it', (file) => {
    const folder = dirname(file).replace('tests/unit', 'src');
    expect(folder).not.toBe('src');
    expect(existsSync(folder), `${folder} does not exist`).toBe(true);
    expect(textOf(file), `it imports nothing of ${folder}`).toContain(`${folder}/`);
  });
});
