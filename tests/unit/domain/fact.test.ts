import { describe, expect, test } from 'vitest';
import {
  factTokensIn,
  fillFacts,
  fillFactsIn,
  formatBodyName,
  formatFact,
  periodOn,
} from '../../../src/domain/fact.ts';
import type { FactData } from '../../../src/schemas/fact.ts';

const verified = { source: 'a-law', ref: 'F-001', status: 'verified' } as const;
const rate: FactData = {
  kind: 'limit',
  name: '期限',
  unit: '日',
  periods: [
    { from: '2020-01-01', to: '2022-12-31', value: 15, ...verified },
    { from: '2023-01-01', value: 20, ...verified },
  ],
};
const body: FactData = {
  kind: 'name',
  name: '机构',
  periods: [
    { to: '2023-05-17', value: '旧分局', ...verified },
    { from: '2023-05-18', value: '新分局', ...verified, status: 'unverified' },
  ],
};
const facts = new Map([['some-days', { id: 'some-days', ...rate }]]);

describe('the period that holds on a day', () => {
  test.each([
    ['no period yet the day before the first', '2019-12-31', undefined],
    ['the first day counts', '2020-01-01', 15],
    ['the last day counts', '2022-12-31', 15],
    ['the next day takes the next value', '2023-01-01', 20],
    ['an open end reaches far ahead', '2099-01-01', 20],
  ])('%s', (_, day, expected) => expect(periodOn(rate, day)?.value).toBe(expected));
});

describe('a value as readers see it', () => {
  test('a number has a space before its unit', () =>
    expect(formatFact({ id: 'x', ...rate }, '2026-01-01')).toBe('20 日'));
  test('an unverified value says so', () =>
    expect(formatFact({ id: 'x', ...body }, '2026-01-01')).toBe('新分局（待核实）'));
  test('an unverified hotline says what to do about it', () =>
    expect(formatFact({ id: 'x', ...body, kind: 'hotline' }, '2026-01-01')).toBe(
      '新分局（打之前请先核对）',
    ));
  test('an uncovered day is refused, with the file to mend', () => {
    expect(() => formatFact({ id: 'x', ...rate }, '2019-01-01')).toThrow(
      'content/facts/x.yaml：没有一段覆盖 2019-01-01',
    );
  });
});

describe('a body that changed its name', () => {
  test.each([
    ['the old name comes with the present one', '2022-03-11', '时称旧分局（现新分局，名称待核）'],
    ['the present name stands alone', '2024-01-01', '新分局'],
  ])('%s', (_, on, expected) =>
    expect(formatBodyName({ id: 'x', ...body }, on, '2026-11-21')).toBe(expected),
  );
});

describe('facts inside texts', () => {
  test('a token becomes the value of that day', () => {
    expect(fillFacts('在 {some-days}内答复', facts, '2021-06-01')).toBe('在 15 日内答复');
    expect(fillFacts('在 {some-days}内答复', facts, '2026-06-01')).toBe('在 20 日内答复');
  });
  test('an unknown token is refused by name', () =>
    expect(() => fillFacts('{no-such}', facts, '2026-01-01')).toThrow('{no-such}'));
  test('tokens deep inside a value are found with their field and filled', () => {
    const plan = { steps: [{ do: '等 {some-days}' }], minutes: 5 };
    expect(factTokensIn(plan)).toEqual([{ id: 'some-days', path: ['steps', 0, 'do'] }]);
    expect(fillFactsIn(plan, facts, '2026-01-01')).toEqual({
      steps: [{ do: '等 20 日' }],
      minutes: 5,
    });
  });
});
