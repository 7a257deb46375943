import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { composeDraft, type Given, todo } from '../../../src/editorial/draft.ts';
import { choice, only, yesNo } from '../../../src/schemas/fields/choice.ts';
import { count } from '../../../src/schemas/fields/count.ts';
import { group, lines, list, rows } from '../../../src/schemas/fields/group.ts';
import { day } from '../../../src/schemas/fields/iso-date.ts';
import { id, words } from '../../../src/schemas/fields/text.ts';

const around = {
  today: '2026-11-21',
  source: { id: 'a-law', fact: 'F-001' },
  hotline: 'hotline-110',
};
const draft = (shape: z.ZodRawShape, given: Given = {}) =>
  composeDraft(z.strictObject(shape), given, around);

describe('a field that is needed is asked for by its name', () => {
  test.each([
    ['words', words('标题', 28), 'a: 待写：标题 # 最多 28 个字\n'],
    ['short words', words('简称', 4), 'a: 待写：简 # 最多 4 个字\n'],
    [
      'a choice',
      choice('形式', { scam: '骗局还原', dispute: '纠纷' }),
      'a: scam # 待写：scam 骗局还原、dispute 纠纷\n',
    ],
    ['a number', count('几分钟', { min: 3 }), 'a: 3 # 待写：几分钟\n'],
    ['yes or no', yesNo('对不对'), 'a: false # 待写：对不对\n'],
    ['a day', day('哪一天'), 'a: 2026-11-21 # 待写：哪一天\n'],
    ['a source', id('出处', 'sources'), 'a: a-law # 待写：出处\n'],
    [
      'a list of at least two',
      lines('目标', 9, { min: 2 }),
      'a:\n  - 待写：目标 # 最多 9 个字\n  - 待写：目标 # 最多 9 个字\n',
    ],
    ['a group', group('约定', { b: yesNo('乙') }), 'a:\n  b: false # 待写：乙\n'],
    [
      'the first member of a union',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: only('题型', { x: '选择', y: '判断' }, 'x') }),
        z.strictObject({ kind: only('题型', { x: '选择', y: '判断' }, 'y') }),
      ]),
      'a:\n  kind: x\n',
    ],
  ] as [string, z.ZodType, string][])('%s', (_, field, expected) =>
    expect(draft({ a: field })).toBe(expected),
  );
});

test.each([
  ['left out', {}, 'a: 甲\n'],
  ['asked for all the same', { b: todo }, 'a: 甲\nb: 待写：乙 # 最多 9 个字\n'],
  ['given', { b: '2026-03-15' }, 'a: 甲\nb: "2026-03-15"\n'],
] as [string, Given, string][])('a field that may be left out is %s', (_, given, expected) =>
  expect(draft({ a: words('甲', 9), b: words('乙', 9).optional() }, { a: '甲', ...given })).toBe(
    expected,
  ),
);

test('what is given of an item is completed', () => {
  const steps = rows('环节', { name: words('名', 9), minutes: count('几分钟', { min: 1 }) });
  expect(draft({ steps }, { steps: [{ minutes: 3 }] })).toBe(
    'steps:\n  - name: 待写：名 # 最多 9 个字\n    minutes: 3\n',
  );
});

test('a field without a description is no field to draft', () => {
  expect(() => draft({ a: list('甲', z.string()) })).toThrow('没有描述');
});
