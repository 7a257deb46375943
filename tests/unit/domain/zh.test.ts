import { describe, expect, test } from 'vitest';
import { groupByLetter } from '../../../src/domain/alphabet.ts';
import { doubtOf, formatEventDate, upcomingEvents } from '../../../src/domain/calendar.ts';
import { composeBars } from '../../../src/domain/series.ts';
import { daysBetween, formatAmount, formatDate, indexLetter } from '../../../src/domain/zh.ts';

describe('Chinese dates and numbers', () => {
  test.each([
    ['a day', formatDate('2026-03-05'), '2026 年 3 月 5 日'],
    ['a month', formatDate('2021-01'), '2021 年 1 月'],
    ['a year', formatDate('2021'), '2021 年'],
    ['money that leaves has a true minus', formatAmount(-49900), '−49,900'],
    ['days count across a leap day', daysBetween('2024-02-28', '2024-03-01'), 2],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});

describe('the alphabetical index', () => {
  test.each([
    ['a Chinese title stands under its sound', '刷单返利', 'S'],
    ['quotation marks do not count', '“征信修复”是什么', 'Z'],
    ['Latin letters stand under themselves', 'AI 换脸', 'A'],
    ['a number stands at the end', '96110 是什么', '#'],
  ])('%s', (_, title, expected) => expect(indexLetter(title)).toBe(expected));

  test('letters are in order, numbers last', () => {
    expect(
      groupByLetter([{ title: '征信' }, { title: '12345' }, { title: '安全账户' }]).map(
        ({ letter }) => letter,
      ),
    ).toEqual(['A', 'Z', '#']);
  });
});

describe('the calendar', () => {
  const event = {
    id: 'x',
    name: '活动',
    ref: 'F-340',
    status: 'verified' as const,
    source: undefined,
  };
  test.each([
    [
      'days of one month',
      { year: 2026, month: 3, start: '2026-03-09', end: '2026-03-15' },
      '2026 年 3 月 9 日到 15 日',
    ],
    [
      'days across months',
      { year: 2026, month: 5, start: '2026-05-30', end: '2026-06-02' },
      '2026 年 5 月 30 日到 6 月 2 日',
    ],
    ['a launch day alone', { year: 2026, month: 6, start: '2026-06-16' }, '2026 年 6 月 16 日'],
    ['only the month is known', { year: 2027, month: 10 }, '2027 年 10 月'],
  ])('%s', (_, dates, expected) => expect(formatEventDate({ ...event, ...dates })).toBe(expected));

  test.each([
    ['past and not checked was not found', { year: 2023, month: 6 }, 'unseen'],
    ['of this month and not checked was not found', { year: 2026, month: 11 }, 'unseen'],
    ['next year is waited for', { year: 2027, month: 3 }, 'awaited'],
    ['that was checked raises no doubt', { year: 2023, month: 6, status: 'verified' }, undefined],
  ] as const)('an event %s', (_, more, expected) =>
    expect(doubtOf({ status: 'unverified', ...more }, '2026-11-21')).toBe(expected),
  );

  test('next events run over the end of the year, past months left out', () => {
    const years = [
      {
        year: 2026,
        events: [
          { ...event, id: 'march', year: 2026, month: 3 },
          { ...event, id: 'december', year: 2026, month: 12 },
        ],
      },
      { year: 2027, events: [{ ...event, id: 'march-next', year: 2027, month: 3 }] },
    ];
    expect(upcomingEvents(years, '2026-11-21', 5).map(({ id }) => id)).toEqual([
      'december',
      'march-next',
    ]);
  });
});

describe('bars of a chart', () => {
  test('start at zero and keep their proportion; a fall is drawn hollow and keeps its sign', () => {
    const { bars } = composeBars({
      shape: 'bars',
      unit: '指数',
      points: [
        { label: '年初', value: 50 },
        { label: '年末', value: 100 },
      ],
    });
    expect(bars.map(({ width }) => width)).toEqual([175, 350]);
    const { bars: change } = composeBars({
      shape: 'change',
      unit: '%',
      points: [{ label: '投诉', value: -33.2 }],
    });
    expect(change[0]).toMatchObject({ text: '−33.2%', negative: true });
  });
});
