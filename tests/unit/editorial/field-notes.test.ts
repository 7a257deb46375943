import { expect, test } from 'vitest';
import { contentFolders } from '../../../src/editorial/content-folders.ts';
import {
  fieldNames,
  formatChoices,
  formatField,
  formatLimits,
} from '../../../src/editorial/field-notes.ts';

test.each([
  ['guides', ['reviewBy'], '“reviewBy”（下次核对的最后期限）'],
  ['guides', ['sources', 1, 'id'], '“sources”第 2 项的“id”（出处编号）'],
  ['cases', ['passbook', 0, 'when'], '“passbook”第 1 项的“when”（时间或步骤）'],
  ['guides', ['says', 2], '“says”第 3 项'],
  ['guides', ['cover'], '“cover”'],
] as const)('a field of %s is named with its place in lists: %s', (collection, path, told) =>
  expect(formatField(contentFolders[collection].schema, path, {})).toBe(told),
);

test.each([
  ['calendar', ['events', 0, 'issuer'], '主办方'],
  ['sources', ['issuer'], '谁发布的'],
] as const)('the same key means what its own file says: %s %s', (collection, path, name) =>
  expect(formatField(contentFolders[collection].schema, path, {})).toContain(`（${name}）`),
);

test.each([
  [{ dispute: '纠纷', scam: '骗局还原' }, 'dispute 纠纷、scam 骗局还原'],
  [{ 讲授: '讲授', 读数据: '读数据' }, '讲授、读数据'],
])('a choice is told with its Chinese names', (choices, told) =>
  expect(formatChoices(choices)).toBe(told),
);

test.each([
  ['words', { max: 28 }, '最多 28 个字'],
  ['list', { min: 3, max: 3 }, '正好 3 项'],
  ['list', { min: 2, max: 5 }, '2 到 5 项'],
  ['list', { min: 1 }, '最少 1 项'],
  ['number', { min: 1, max: 12 }, '1 到 12'],
  ['words', {}, ''],
] as const)('the limits of %s %o', (holds, limits, told) =>
  expect(formatLimits({ name: '甲', holds, ...limits })).toBe(told),
);

test('every key a writer may type is known as one', () => {
  expect(
    ['title', 'balanceYuan', 'helplineLead', 'do'].filter((key) => !fieldNames.has(key)),
  ).toEqual([]);
  expect(fieldNames.has('toString')).toBe(false);
});
