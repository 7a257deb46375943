import { describe, expect, test } from 'vitest';
import { joinPhrases } from '../../../src/press/compose/phrases.ts';
import { JOINER } from '../../../src/press/sheet.ts';

/** The sentence with `|` where a line may end. */
const shown = (sentence: string) =>
  [...joinPhrases(sentence)]
    .join('|')
    .replaceAll(`|${JOINER}|`, '')
    .replace(/\|(?=[，。、！？”])/g, '');

describe('a line of print ends between words', () => {
  test.each([
    ['a number stays with its unit', '20 日内书面答复。', '20 日内|书面|答复。'],
    [
      'a number stays with its sign, its figures and its unit',
      '转出 －2,000.50 元，降 33.2%',
      '转出| |－2,000.50 元，|降| |33.2%',
    ],
    [
      'a day of a month stays whole',
      '期限 2026 年 3 月 31 日，已过。',
      '期限| |2026 年| |3 月 31 日，|已过。',
    ],
    ['a short quoted phrase stays whole', '不是“信用修复”吗？', '不是|“|信用修复”|吗？'],
    ['our own words stay whole', '或征信机构提出', '或征信机构|提出'],
    ['an article of a law stays whole', '诈骗法第 31 条', '诈骗法|第 31 条'],
    ['a small word leans forward before it leans back', '我的卡不借人', '我的|卡|不借人'],
    ['a small word stays with what it leans on', '也别交给别人', '也别|交给|别人'],
    ['a last single character never stands alone', '不收钱，还清。', '不收钱，|还清。'],
    ['a colon never begins a line', '交了卡：马上', '交了卡：|马上'],
  ])('%s', (_, sentence, expected) => {
    expect(shown(sentence)).toBe(expected);
  });

  test('nothing but the mark between the characters of a word is added', () => {
    const sentence = '“以房养老”是什么？国家 2026 年有 {x}：不收钱；也不用人代办。';
    expect(joinPhrases(sentence).replaceAll(JOINER, '')).toBe(sentence);
  });

  test('no group is longer than a narrow column holds', () => {
    const groups = joinPhrases(
      '中华人民共和国反电信网络诈骗法第三十一条不得非法买卖出租出借电话卡银行账户',
    ).matchAll(new RegExp(`[^${JOINER}](?:${JOINER}[^${JOINER}])*`, 'g'));
    for (const [group] of groups)
      expect(group.replaceAll(JOINER, '').length).toBeLessThanOrEqual(7);
  });
});
