import { describe, expect, test } from 'vitest';
import { splitPhrases } from '../../../src/domain/phrases.ts';

/** The sentence with `|` between two words, where a line of large type may end. */
const shown = (sentence: string) => {
  const phrases = splitPhrases(sentence);
  return phrases
    .map(({ text, word }, index) => (word && phrases[index - 1]?.word ? `|${text}` : text))
    .join('');
};

describe('a heading is cut between the words a reader takes in at a glance', () => {
  test.each([
    ['对方让你把钱转到“安全账户”，怎么办', '对方|让你|把钱|转到“安全账户”，怎么办'],
    ['小小钱袋子：认零钱、算找零、守密码', '小小|钱袋子：认零钱、算找零、守密码'],
    ['互联网账号：年利率 18.25%', '互联网|账号：年利率 18.25%'],
    ['从一个“医保电话”到“安全账户”', '从一个“医保电话”到“安全账户”'],
    ['动动手指就赚钱？刷单和游戏充值', '动动|手指|就赚钱？刷单|和游戏|充值'],
  ])('%s', (sentence, expected) => expect(shown(sentence)).toBe(expected));

  test('joined again it is the sentence', () => {
    const sentence = '2026 年 3 月 31 日：{x}，😀 “以房养老”是什么？';
    expect(
      splitPhrases(sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence);
  });
});
