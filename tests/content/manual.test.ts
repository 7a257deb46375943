import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import {
  type CollectionName,
  collectionNames,
  collectionsAt,
  contentFolders,
} from '../../src/editorial/content-folders.ts';
import { allFieldPaths } from '../../src/editorial/schema-fields.ts';
import { composeTagTable } from '../../src/editorial/tag-table.ts';
import { pageFields } from '../../src/schemas/fields/page.ts';
import { lessonQuestion } from '../../src/schemas/lesson-question.ts';
import { checkTree } from '../helpers/content-tree.ts';

const manual = readFileSync('content/README.md', 'utf8');

/** Headings inside examples are no headings of the manual: those on a kind of file end with its folder. */
const sections = manual.split(/^(?=## .*（[a-z]+）$)/m);

/** The part of the manual on one kind of file. */
const sectionOn = (collection: string) =>
  sections.find((section) => section.split('\n', 1)[0]?.endsWith(`（${collection}）`)) ?? '';

/** The files the manual shows in full, by path under `content/`. */
const examples = [
  ...manual.matchAll(/存成 `content\/([^`]+)`[^\n]*\n\n```\w+\n([\s\S]*?)```/g),
].map(([, path = '', text = '']): [string, string] => [path, text]);

/** What all pages carry is told once, with the guides. */
describe('the manual names every field a writer can meet', () => {
  const written = Object.entries(contentFolders).filter(
    ([, { extension }]) => extension !== '.svg',
  );
  test.each(written)('%s', (collection, { schema }) => {
    const section = sectionOn(collection);
    const named = new Set(
      [...section.matchAll(/(?:^|[\s{`])([A-Za-z]+)(?=:|`)/gm)].map(([, name]) => name),
    );
    const wanted = allFieldPaths(schema).filter(
      ([first = '']) => collection === 'guides' || !(first in pageFields),
    );
    expect(wanted.filter((path) => !named.has(path.at(-1))).map((path) => path.join('.'))).toEqual(
      [],
    );
  });
});

test('it shows every kind of question', () => {
  const kinds = lessonQuestion.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !sectionOn('lessons').includes(`kind: ${kind}`))).toEqual([]);
});

test('its table of tags is the one the tags themselves tell', () => {
  const from = manual.indexOf('| 标签 |');
  expect(manual.slice(from, manual.indexOf('\n\n', from))).toBe(composeTagTable());
});

const isOf = (name: CollectionName, path: string) => path.endsWith(contentFolders[name].extension);

test('its examples pass the check among the real content', async () => {
  const real = globSync('content/**/*.{mdx,yaml,svg}').map((file): [string, string] => [
    file.slice('content/'.length),
    readFileSync(file, 'utf8'),
  ]);
  const drawn = globSync('public/**').map((file): [string, string] => [join('..', file), '']);
  const { issues } = await checkTree(Object.fromEntries([...drawn, ...real, ...examples]));
  const shown = new Set(examples.map(([path]) => path));
  expect(
    [...shown].map((path) => collectionsAt(path).find((name) => isOf(name, path))).sort(),
  ).toEqual(collectionNames.filter((name) => name !== 'site').sort());
  expect(
    issues
      .filter(({ file }) => shown.has(file))
      // The topic of the manual is new, so nobody has written under it.
      .filter(({ rule }) => rule !== 'topic/has-pages')
      .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
  ).toEqual([]);
}, 60_000);
