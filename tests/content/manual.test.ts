import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { contentFolders } from '../../src/editorial/content-folders.ts';
import { writeFieldTables } from '../../src/editorial/field-tables.ts';
import { composeTagTable } from '../../src/editorial/tag-table.ts';
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

test('its tables of fields are what the fields say of themselves', () => {
  expect(writeFieldTables(manual), '栏目的描述改了，运行 npm run manual').toBe(manual);
});

test('it shows every kind of question', () => {
  const kinds = lessonQuestion.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !sectionOn('lessons').includes(`kind: ${kind}`))).toEqual([]);
});

test('its table of tags is the one the tags themselves tell', () => {
  const from = manual.indexOf('| 标签 |');
  expect(manual.slice(from, manual.indexOf('\n\n', from))).toBe(composeTagTable());
});

test('its examples pass the check among the real content', async () => {
  const real = globSync('content/**/*.{mdx,yaml}').map((file): [string, string] => [
    file.slice('content/'.length),
    readFileSync(file, 'utf8'),
  ]);
  const drawn = globSync('public/**').map((file): [string, string] => [join('..', file), '']);
  const { issues } = await checkTree(Object.fromEntries([...drawn, ...real, ...examples]));
  const shown = new Set(examples.map(([path]) => path));
  expect([...shown].map((path) => path.split('/')[0]).sort()).toEqual(
    Object.keys(contentFolders)
      .filter((folder) => folder !== 'site')
      .sort(),
  );
  expect(
    issues
      .filter(({ file }) => shown.has(file))
      .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
  ).toEqual([]);
}, 60_000);
