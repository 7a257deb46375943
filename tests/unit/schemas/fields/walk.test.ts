import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { contentFolders } from '../../../../src/editorial/content-folders.ts';
import { branchSchema } from '../../../../src/schemas/branch.ts';
import { choice } from '../../../../src/schemas/fields/choice.ts';
import type { FieldInfo } from '../../../../src/schemas/fields/field.ts';
import { group, lines, rows } from '../../../../src/schemas/fields/group.ts';
import {
  allFields,
  type Field,
  fieldsAt,
  infoAt,
  infosAlong,
  isSeen,
  textsOf,
} from '../../../../src/schemas/fields/walk.ts';

const CHINESE = /\p{Script=Han}/u;

/** What is missing in the description of a field. */
function lacks(info: FieldInfo | undefined): string[] {
  if (!info) return ['没有描述'];
  const nameless = Object.entries(info.choices ?? {}).filter(([, name]) => !CHINESE.test(name));
  return [
    ...(CHINESE.test(info.name) ? [] : ['没有中文名']),
    ...nameless.map(([value]) => `“${value}”没有中文名`),
    ...(info.holds === 'choice' && !info.choices ? ['没有写能选什么'] : []),
    ...(info.holds === 'id' && !info.of ? ['没有写编号指向哪里'] : []),
  ];
}

const undescribed = (fields: readonly Field[]) =>
  fields.flatMap(({ path, info }) => lacks(info).map((what) => `${path.join('.')} ${what}`));

const schemas = {
  ...Object.fromEntries(Object.entries(contentFolders).map(([name, { schema }]) => [name, schema])),
  branches: branchSchema,
};

describe('every field says in Chinese what it is and what it holds', () => {
  test.each(Object.entries(schemas))('%s', (_, schema) => {
    const fields = allFields(schema);
    expect(fields.length).toBeGreaterThan(3);
    expect(undescribed(fields)).toEqual([]);
  });

  test('and one that does not is named', () => {
    const schema = z.strictObject({
      title: z.string(),
      steps: rows('步骤', { do: z.string(), tone: choice('底色', { ink: 'black' }) }),
    });
    expect(undescribed(allFields(schema))).toEqual([
      'title 没有描述',
      'steps.do 没有描述',
      'steps.tone “ink”没有中文名',
    ]);
  });
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
  expect(Object.keys(fieldsAt(schema, path, value))).toContain(name);
});

describe('what a field holds is told by its own description', () => {
  test.each([
    ['cases', ['passbook', 0, 'what'], {}, 'story'],
    ['campaigns', ['activity', 'agenda', 0, 'what'], {}, 'words'],
    ['site', ['kinds', 0, 'what'], { file: 'complaint-path' }, 'words'],
    ['guides', ['says', 0], {}, 'quoted'],
    ['campaigns', ['video', 0, 'says'], {}, 'words'],
    ['site', ['phrases', 0, 'label'], { file: 'home' }, 'quoted'],
    ['series', ['points', 0, 'label'], {}, 'words'],
    ['campaigns', ['points', 0, 'head'], {}, 'words'],
    ['lessons', ['questions', 0, 'table', 'rows', 1, 2], { questions: [{ kind: 'data' }] }, 'cell'],
    ['lessons', ['questions', 0, 'kind'], { questions: [{ kind: 'unknown' }] }, 'choice'],
    ['calendar', ['events', 0, 'name'], {}, 'official'],
    ['terms', ['name'], {}, 'words'],
    ['site', ['records', 0, 'now'], { file: 'corrections' }, 'recorded'],
    ['site', ['kinds', 0, 'to'], { file: 'complaint-path' }, 'words'],
    ['facts', ['periods', 0, 'to'], {}, 'day'],
  ] as const)('%s %s', (collection, path, value, holds) =>
    expect(infoAt(contentFolders[collection].schema, path, value)?.holds).toBe(holds),
  );

  test('a path that leads nowhere has none', () => {
    const { schema } = contentFolders.guides;
    expect(infoAt(schema, ['cover'], {})).toBeUndefined();
    expect(infoAt(schema, ['title', 'more'], {})).toBeUndefined();
    expect(infoAt(schema, ['faq', 0, 'nothing'], {})).toBeUndefined();
  });
});

const pact = z.strictObject({
  pact: group('约定卡', { lines: lines('几句话', 8) }, { paper: true }),
  tags: lines('别名', 8, { holds: 'typed' }).default([]),
});

test('what is said of a group is found on the way to a field inside it', () => {
  const names = infosAlong(pact, ['pact', 'lines', 0], {}).map(({ name, paper }) => [name, paper]);
  expect(names).toEqual([
    ['约定卡', true],
    ['几句话', undefined],
    ['几句话', undefined],
  ]);
});

test('texts of a value are found with their place, and those readers never see are told', () => {
  const found = textsOf(pact, { pact: { lines: ['甲', '乙'] }, tags: ['丙'] });
  expect(found.map(({ text, path }) => [text, path.join('.')])).toEqual([
    ['甲', 'pact.lines.0'],
    ['乙', 'pact.lines.1'],
    ['丙', 'tags.0'],
  ]);
  expect(found.filter(isSeen).map(({ text }) => text)).toEqual(['甲', '乙']);
});
