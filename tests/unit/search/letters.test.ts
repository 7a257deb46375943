import { describe, expect, test } from 'vitest';
import { tellingWords, weighLetters } from '../../../src/search/build/asked-words.ts';
import {
  lettersOf,
  packLetters,
  readLetters,
  scoreLetters,
} from '../../../src/search/core/letters.ts';
import { findKinds, readHelp } from '../../../src/search/core/question-help.ts';

describe('what single characters say of pages', () => {
  const table = weighLetters([
    ['骗子打来电话', '电话里让转钱', '电话骗钱'],
    [],
    ['存折丢了', '存折和卡都丢了', '丢了存折', '打来催钱'],
    ['打来推销'],
  ]);

  test('a character that three sentences of one page hold speaks for it, one that every page holds does not', () => {
    expect(
      Object.fromEntries([...table].map(([letter, row]) => [letter, row.map(([page]) => page)])),
    ).toMatchObject({ 电: [0], 话: [0], 折: [2], 丢: [2] });
    expect([...table.keys()].filter((letter) => '催推里打'.includes(letter))).toEqual([]);
  });

  test('pages nobody asks for stand in no row', () => {
    expect([...table.values()].flat().filter(([page]) => page === 1)).toEqual([]);
  });

  test('a question scores the pages its characters speak for, by page id', () => {
    const ids = ['/a/', '/b/', '/c/', '/d/'];
    expect(scoreLetters(table, '存折不见了', ids).map(({ id }) => id)).toEqual(['/c/']);
    expect(scoreLetters(table, '今天天气真好', ids)).toEqual([]);
    expect(scoreLetters(new Map([['骗', [[9, 3]]]]), '骗', ids)).toEqual([]);
  });
});

describe('the table as it is sent', () => {
  const rows = (pages: number) =>
    new Map([
      ['骗', Array.from({ length: pages }, (_, at): [number, number] => [at * 3, 1 + (at % 7)])],
      ['a', [[5, 2] as [number, number]]],
    ]);

  test.each([0, 1, 57, 58, 90, 91, 92, 400].map((pages) => [pages]))(
    'with %i pages it is read as it was packed',
    (pages) => {
      const table = new Map([...rows(pages)].filter(([, row]) => row.length > 0));
      const read = readLetters(JSON.parse(JSON.stringify(packLetters(table))));
      const sorted = (letters: typeof read) =>
        Object.fromEntries(
          [...letters].map(([letter, row]) => [letter, [...row].map(String).sort()]),
        );
      expect(sorted(read)).toEqual(sorted(table));
    },
  );

  test('an empty table stays empty', () => {
    expect(readLetters(packLetters(new Map())).size).toBe(0);
  });

  test('only bytes that JSON leaves alone stand for the first 91 pages', () => {
    const { letters } = packLetters(
      new Map([['骗', Array.from({ length: 91 }, (_, at): [number, number] => [at, 1])]]),
    );
    expect(JSON.stringify(letters)).toBe(`"${letters}"`);
    expect(Buffer.byteLength(letters)).toBe(91 + Buffer.byteLength('骗'));
  });
});

describe('characters and words of a sentence', () => {
  test.each([
    ['each once, Latin in lower case', 'APP里的App', [...'ap里的']],
    ['no punctuation', '钱，钱！', ['钱']],
    ['nothing', '？', []],
  ])('%s', (_, text, letters) => expect(lettersOf(text)).toEqual(letters));

  test.each([
    [
      'pairs that say something, Latin words and numbers whole, each once',
      [['我的存折', '96110 打来', '那个存折']],
      ['存折', '96110'],
    ],
    [
      'a word of two sentences, though every page has it',
      [['存折丢', '存折没'], ['存折'], ['存折']],
      ['存折', '折丢'],
    ],
    ['no word of one sentence that three pages have', [['存折'], ['存折'], ['存折']], []],
  ])('%s', (_, pages, words) => {
    const asked = pages.map((sentences, at) => ({ page: `/${at}/`, asked: sentences }));
    expect(tellingWords(asked).get('/0/')).toEqual(words);
  });
});

test.each([
  ['教案', '防诈骗的教案', ['课']],
  ['capitals or not', '要个ppt', ['课']],
  ['two kinds', '教案和海报', ['课', '物料']],
  ['none', '怎么投诉', []],
])('words that ask for a kind of page: %s', (_, query, kinds) => {
  const help = readHelp({
    ...packLetters(new Map()),
    folder: 'asked/1',
    kinds: [
      { kind: '课', words: ['教案', 'PPT'] },
      { kind: '物料', words: ['海报'] },
    ],
  });
  expect([...findKinds(help.kinds, query)]).toEqual(kinds);
});
