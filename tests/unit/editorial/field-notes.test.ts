import { describe, expect, test } from 'vitest';
import { contentFolders } from '../../../src/editorial/content-folders.ts';
import { fieldNote, formatField } from '../../../src/editorial/field-notes.ts';
import { allFieldPaths, fieldNamesAt } from '../../../src/editorial/schema-fields.ts';

/** A drawing is drawn, not written. */
const written = Object.entries(contentFolders).filter(([, { extension }]) => extension !== '.svg');

describe('every field a writer can meet has a Chinese note', () => {
  test.each(written)('%s', (collection, { schema }) => {
    const paths = allFieldPaths(schema);
    expect(paths.length).toBeGreaterThan(3);
    expect(
      paths.filter((path) => !fieldNote(collection, path)).map((path) => path.join('.')),
    ).toEqual([]);
  });
});

test('a field is named with its place in lists', () => {
  expect(formatField('guides', ['sources', 1, 'id'])).toBe(
    '“sources”第 2 项的“id”（出处编号，就是 content/sources/ 里的文件名）',
  );
  expect(formatField('cases', ['passbook', 0, 'when'])).toBe(
    '“passbook”第 1 项的“when”（时间或步骤）',
  );
});

test.each([
  ['the top of a guide', contentFolders.guides.schema, [], {}, 'searchTags'],
  [
    'an item of a list behind a default',
    contentFolders.cases.schema,
    ['passbook', 3],
    {},
    'balanceYuan',
  ],
  [
    'the member of a union that the file names',
    contentFolders.site.schema,
    [],
    { file: 'home' },
    'phrases',
  ],
  [
    'the member of a union in a list',
    contentFolders.lessons.schema,
    ['questions', 1],
    { questions: [{}, { kind: 'match' }] },
    'pairs',
  ],
  [
    'a list inside that member',
    contentFolders.lessons.schema,
    ['questions', 0, 'pairs', 2],
    { questions: [{ kind: 'match' }] },
    'left',
  ],
])('the names at %s are known', (_, schema, path, value, name) => {
  expect(fieldNamesAt(schema, path, value)).toContain(name);
});
