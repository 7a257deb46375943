import { describe, expect, test } from 'vitest';
import { listLetters } from '../../../src/search/build/list-letters.ts';
import {
  LETTER_FILES,
  letterFileOf,
  letterFolder,
  packPlaces,
  readLetterList,
} from '../../../src/search/core/letter-lists.ts';
import { type PageRecord, pageHeadings, pageText } from '../../../src/search/core/page-record.ts';
import { createScanPostings } from '../../../src/search/core/scan-postings.ts';
import { hanLetters, letterTerm } from '../../../src/search/core/tokens.ts';

/** A page of the index: a title, a heading and a paragraph, one thing different. */
function aRecord(url: string, part: Partial<PageRecord> = {}): PageRecord {
  return {
    url,
    title: '退保要看合同',
    kind: '指南',
    topic: '保险',
    reviewed: '',
    blocks: [
      { text: '退保要看合同', level: 1, anchor: '' },
      { text: '先算钱', level: 2, anchor: 'a' },
      { text: 'APP 里查保单，１２３。', level: undefined },
    ],
    words: [],
    said: [],
    also: [],
    asked: [],
    ...part,
  };
}

const records = [
  aRecord('/a/'),
  aRecord('/b/', { title: '骗子说的话', words: ['安全帳户', '安全帐户'], also: ['假公安'] }),
  aRecord('/c/', { blocks: [{ text: '㐀字和豈字', level: undefined }], asked: ['没人写的岁'] }),
];
const pages = records.map(({ url }) => url);
const files = listLetters(records);
const listOf = (letter: string) =>
  readLetterList(files[letterFileOf(letter)]?.[letter] ?? [], pages);

describe('lists of single characters', () => {
  const plain = createScanPostings(
    records.map((record) => ({
      ...record,
      text: pageText(record),
      headings: pageHeadings(record),
    })),
  );
  const letters = [
    ...hanLetters(
      records
        .flatMap(({ title, blocks, words, also }) => [
          title,
          ...blocks.map(({ text }) => text),
          ...words,
          ...also,
        ])
        .join(''),
    ),
  ];

  test('they cover characters of every kind', () => {
    expect(letters.length).toBeGreaterThan(25);
    expect(letters).toEqual(expect.arrayContaining(['㐀', '豈', '帳', '账']));
  });

  test.each(letters)(
    '%s is on the pages and in the fields that a scan of the texts finds',
    async (letter) => {
      const scanned = await plain.lookup(letterTerm(letter));
      expect([...listOf(letter)]).toEqual([...scanned.pages]);
    },
  );

  test.each([
    ['a character of no page', '鑫'],
    ['a character only readers ask with', '岁'],
    ['a folded character, which no query holds any more', '帐'],
    ['a Latin letter', 'a'],
  ])('%s has none', (_, letter) => expect(listOf(letter).size).toBe(0));

  test('there is a file for every number, so that a rare character is no missing file', () => {
    expect(files).toHaveLength(LETTER_FILES);
    expect(listLetters([])).toHaveLength(LETTER_FILES);
  });
});

test.each([
  ['nothing', [], []],
  ['the first page', [0], [0]],
  ['steps from page to page', [0, 1, 5, 219], [0, 1, 4, 214]],
])('places are packed as steps: %s', (_, places, steps) => {
  expect(packPlaces(places)).toEqual(steps);
  const ids = Array.from({ length: 220 }, (_page, at) => `p${at}`);
  expect([...readLetterList([[['title'], steps]], ids).keys()]).toEqual(
    places.map((place) => `p${place}`),
  );
});

test('pages of different fields come in the order of the site', () => {
  const list = readLetterList(
    [
      [['title'], [2]],
      [[], [0, 1]],
    ],
    ['a', 'b', 'c'],
  );
  expect([...list]).toEqual([
    ['a', { positions: [], fields: [] }],
    ['b', { positions: [], fields: [] }],
    ['c', { positions: [], fields: ['title'] }],
  ]);
});

test('another page, or another order of pages, lies in another folder', () => {
  const folders = [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'c'],
    ['a', 'b', 'c'],
  ].map(letterFolder);
  expect(new Set(folders).size).toBe(4);
  for (const folder of folders) expect(folder).toMatch(/^letters\/[0-9a-f]+$/);
});
