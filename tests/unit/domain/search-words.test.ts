import { describe, expect, test } from 'vitest';
import { checkSearchWords } from '../../../src/domain/checks/check-search-words.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { SiteData } from '../../../src/schemas/site.ts';
import { aGuide } from '../../helpers/builders.ts';

const thesaurus = (...lines: { about: string[]; also: string[] }[]): Entry<SiteData>[] => [
  { id: 'thesaurus', file: 'content/site/thesaurus.yaml', data: { file: 'thesaurus', lines } },
];
const asked = (...pages: { page: string; asked: string[] }[]): Entry<SiteData>[] => [
  { id: 'asked', file: 'content/site/asked.yaml', data: { file: 'asked', kinds: [], pages } },
];
const askedFor = (...kinds: string[]): Entry<SiteData>[] => [
  {
    id: 'asked',
    file: 'content/site/asked.yaml',
    data: { file: 'asked', kinds: kinds.map((kind) => ({ kind, words: ['甲'] })), pages: [] },
  },
];
const rules = (guides = [aGuide()], site: Entry<SiteData>[] = []) =>
  checkSearchWords({
    guides,
    cases: [],
    lessons: [],
    campaigns: [],
    terms: [],
    sources: [],
    site,
  }).map(({ rule, severity }) => `${severity} ${rule}`);

describe('words of the search', () => {
  test.each([
    [
      'one guide a word',
      rules([
        aGuide({ searchTags: ['甲'] }, { id: 'a' }),
        aGuide({ searchTags: ['乙'] }, { id: 'b' }),
      ]),
      [],
    ],
    [
      'two guides claim a word',
      rules([
        aGuide({ searchTags: ['甲'] }, { id: 'a' }),
        aGuide({ searchTags: ['甲'] }, { id: 'b' }),
      ]),
      ['warning search/word-has-one-guide'],
    ],
    [
      'a sound thesaurus',
      rules([], thesaurus({ about: ['甲'], also: ['乙'] }, { about: ['丙'], also: ['乙'] })),
      [],
    ],
    [
      'a line twice',
      rules(
        [],
        thesaurus({ about: ['甲', '丙'], also: ['乙'] }, { about: ['丙', '甲'], also: ['丁'] }),
      ),
      ['error thesaurus/line-is-unique'],
    ],
    [
      'a word that is its own subject',
      rules([], thesaurus({ about: ['甲'], also: ['甲'] })),
      ['error thesaurus/word-is-new'],
    ],
    [
      'questions of pages that are there',
      rules(
        [aGuide({}, { id: 'a' })],
        asked({ page: '/guides/a/', asked: ['甲'] }, { page: '/help/', asked: ['乙'] }),
      ),
      [],
    ],
    [
      'a question of a page that is not there',
      rules([aGuide({}, { id: 'a' })], asked({ page: '/guides/b/', asked: ['甲'] })),
      ['error asked/page-exists'],
    ],
    [
      'a question of two pages',
      rules([], asked({ page: '/help/', asked: ['甲'] }, { page: '/hotlines/', asked: ['甲'] })),
      ['error asked/sentence-has-one-page'],
    ],
    ['words that ask for a kind', rules([], askedFor('课')), []],
    [
      'words that ask for a kind nobody has, or nobody can ask for',
      rules([], askedFor('视频', '出处')),
      ['error asked/kind-exists', 'error asked/kind-exists'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
