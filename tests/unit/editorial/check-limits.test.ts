import { describe, expect, test } from 'vitest';
import { checkLimits, knownLimits } from '../../../src/editorial/check-limits.ts';
import type { Passage } from '../../../src/editorial/passages.ts';
import { aFact } from '../../helpers/builders.ts';

const TODAY = '2026-11-21';
const period = (value: number, more: object = {}) => ({
  value,
  source: 'a-law',
  ref: 'F-001',
  status: 'verified' as const,
  ...more,
});

const limits = knownLimits(
  [
    aFact(
      {
        name: '征信异议的答复期限',
        unit: '日',
        periods: [period(10, { to: '2024-12-31' }), period(20, { from: '2025-01-01' })],
      },
      'objection-days',
    ),
    aFact({ name: '一般信访事项的办结期限', unit: '日', periods: [period(60)] }, 'petition-days'),
    aFact(
      { name: '机构办结投诉的最长期限', unit: '日', periods: [period(60)] },
      'complaint-max-days',
    ),
    aFact(
      { name: '多人一起投诉的代表人数上限', unit: '名', periods: [period(5)] },
      'complaint-representatives',
    ),
    aFact({ name: '法律上老年人的年龄', unit: '周岁', periods: [period(60)] }, 'older-age'),
    aFact(
      {
        name: '联合惩戒的期限',
        unit: undefined,
        periods: [{ ...period(0), value: '2 年或 3 年' }],
      },
      'punish-years',
    ),
  ],
  TODAY,
);

function say(text: string, more: Partial<Passage> = {}) {
  const passage: Passage = {
    collection: 'guides',
    kind: 'body',
    path: [],
    start: 0,
    text,
    plain: text,
    ...more,
  };
  return checkLimits(passage, limits).map(
    ({ severity, hint }) => `${severity} ${/[<{][^>}]*[>}]/.exec(hint)?.[0]}`,
  );
}

describe('a limit typed by hand', () => {
  test.each([
    [
      'is an error where the sentence speaks of it',
      '异议要在 20 日内答复。',
      ['error <Fact id="objection-days" />'],
    ],
    [
      'is known by another word for the same unit',
      '提出异议 20 天没有回音。',
      ['error <Fact id="objection-days" />'],
    ],
    [
      'is told from others of the same length by the words around it',
      '信访 60 日内办结。投诉最长 60 日。',
      ['error <Fact id="petition-days" />', 'error <Fact id="complaint-max-days" />'],
    ],
    [
      'is only a reminder where the number alone agrees',
      '过了 20 天，他又打来电话。',
      ['warning <Fact id="objection-days" />'],
    ],
    ['is silent where a small count agrees by chance', '来了 5 名同学。', []],
    ['is silent in the words of a swindler', '他说“20 天后翻倍”。', []],
    ['is silent when it no longer holds', '异议以前是 10 日内答复。', []],
    ['is silent as a day of a date', '异议是 2025 年 3 月 20 日提的，5 月 18 日至 20 日受理。', []],
    ['is silent as an article of a law', '异议看第 20 条。', []],
  ])('%s', (_, text, expected) => expect(say(text)).toEqual(expected));

  test('is written as a token in a field', () => {
    expect(say('异议 20 日内答复', { kind: 'field', path: ['summary'] })).toEqual([
      'error {objection-days}',
    ]);
  });

  test.each([
    ['a lesson', { collection: 'lessons' }],
    ['a series', { collection: 'series' }],
    ['a source', { collection: 'sources' }],
    ['a calendar', { collection: 'calendar' }],
    ['a story', { collection: 'cases', kind: 'field', info: { name: '经过', holds: 'story' } }],
    ['words of a swindler', { kind: 'field', info: { name: '原话', holds: 'quoted' } }],
    ['hidden search words', { kind: 'field', info: { name: '别名', holds: 'typed' } }],
    ['the record of a day', { kind: 'field', info: { name: '原来', holds: 'recorded' } }],
  ] as [string, Partial<Passage>][])('is left alone in %s', (_, more) =>
    expect(say('异议 20 日内答复', more)).toEqual([]),
  );
});
