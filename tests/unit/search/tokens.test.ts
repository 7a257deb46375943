import { describe, expect, test } from 'vitest';
import {
  findRuns,
  indexTokens,
  normalise,
  placeRuns,
  queryTerms,
  removeInvisible,
  splitQuery,
  wholeToken,
} from '../../../src/search/core/tokens.ts';

describe('the cut of the index', () => {
  test.each([
    ['Han characters go with their right neighbour', '征信修复', ['征信', '信修', '修复', '。']],
    ['a Latin run is one token', 'APP', ['appƿ']],
    ['full width and capitals are folded', 'ＡＰＰ帐户', ['appƿ', '账户', '。']],
    [
      'a comma leaves a gap between two Chinese runs',
      '银行、保险',
      ['银行', '。', '。', '保险', '。'],
    ],
    ['a space before Latin letters leaves none', '换脸 AI', ['换脸', '。', 'aiƿ']],
    [
      'two lines are apart, and no Latin word counts twice',
      'ai\n换脸',
      ['aiƿ', '。', '换脸', '。'],
    ],
    ['punctuation alone is nothing', '，。！', []],
  ])('%s', (_, text, tokens) => expect(indexTokens(text)).toEqual(tokens));

  test('no token is the beginning of another, so Pagefind never answers for a missing one', () => {
    const texts = ['养老', '养老骗局', '养', 'app', 'apps', '110', '1100'];
    const tokens = [
      ...new Set(texts.flatMap((text) => [...indexTokens(text), ...wholeToken(text)])),
    ];
    const beginnings = tokens.filter((token) =>
      tokens.some((other) => other !== token && other.startsWith(token)),
    );
    expect(beginnings).toEqual([]);
  });

  test('positions in the index are the positions of the runs', () => {
    const text = normalise('先打 110。AI 换脸、共享屏幕\n12378 投诉');
    const tokens = indexTokens(text);
    for (const run of placeRuns(text))
      expect(tokens[run.token]).toBe(run.han ? run.text.slice(0, 2) : `${run.text}ƿ`);
  });
});

describe('the cut of a query', () => {
  test.each([
    ['every second pair and the last cover a string', '征信修复吗', ['征信', '修复', '复吗']],
    ['one character is looked up as a character', '骗', ['ɂ骗']],
    ['a number at the end may go on', '123', ['123']],
    [
      'a lone character beside Latin too, because a beginning may be spread over chunks',
      '2024年',
      ['2024ƿ', 'ɂ年'],
    ],
    ['Latin before Chinese is a whole word', 'ai换脸', ['aiƿ', '换脸']],
  ])('%s', (_, query, needed) =>
    expect(
      queryTerms(query)
        .filter((term) => term.needed)
        .map(({ term }) => term),
    ).toEqual(needed),
  );

  test('a query falls apart at spaces, punctuation and quotation marks', () => {
    expect(splitQuery('老人 理财，“安全账户”？')).toEqual(['老人', '理财', '安全账户']);
  });
});

describe('text from a reader', () => {
  test.each([
    ['zero-width characters vanish', '安\u200b全\ufeff账户', '安全账户'],
    ['direction marks vanish', '\u202e安全\u2066账户', '安全账户'],
    ['halves of broken pairs vanish', '安全\ud83d账户', '安全账户'],
    ['a whole emoji stays', '钱😀', '钱😀'],
  ])('%s', (_, text, cleaned) => expect(removeInvisible(text)).toBe(cleaned));

  test('normalising keeps the length and changes nothing twice', () => {
    for (const text of ['ＡＢＣ　１２３', '帐户·3•15', 'ﬁ㍿①', '𠮷野家', 'İstanbul']) {
      expect(normalise(text)).toHaveLength(text.length);
      expect(normalise(normalise(text))).toBe(normalise(text));
    }
  });

  test('the cut is the same where the browser has no Intl.Segmenter', () => {
    const before = indexTokens('对方说要转到安全账户');
    const intl = Intl as { Segmenter?: unknown };
    const segmenter = intl.Segmenter;
    delete intl.Segmenter;
    try {
      expect(indexTokens('对方说要转到安全账户')).toEqual(before);
      expect(findRuns('对方AI')).toHaveLength(2);
    } finally {
      intl.Segmenter = segmenter;
    }
  });
});
