import { expect, test } from 'vitest';
import { sources } from '../helpers/content.ts';
import {
  articles,
  attributes,
  type BuiltPage,
  faultsOn,
  pageAt,
  framedPages as pages,
} from '../helpers/site.ts';

const SOURCE = /^\/sources\/([^/]+)\/$/;

const sourcePages = pages.filter(({ url }) => SOURCE.test(url));
const idOf = (url: string) => SOURCE.exec(url)?.[1] ?? '';
const fileOf = ({ url }: BuiltPage) => sources.get(idOf(url));

/** The text beside a term of the list at the head of a source page. */
const entry = ({ $ }: BuiltPage, term: string) =>
  $('main dt')
    .filter((_, dt) => $(dt).text() === term)
    .next('dd')
    .text()
    .trim();

/** `2021-01-05` → `2021 年 1 月 5 日`, as far as the date is known. */
const inChinese = (date: string | number) => {
  const units = ['年', '月', '日'];
  return String(date)
    .split('-')
    .map((part, index) => `${Number(part)} ${units[index]}`)
    .join(' ');
};

const notes = (page: BuiltPage) =>
  page
    .$('.notes > ol > li')
    .toArray()
    .map((note) => ({
      id: page.$(note).attr('id'),
      number: page.$(note).find('.no').text(),
      target: page.$(note).find('a').first().attr('href') ?? '',
    }));

const numberedNotes = (page: BuiltPage) => {
  const found = notes(page);
  const wrong = found.filter(
    ({ id, number, target }, index) =>
      id !== `note-${index + 1}` || number !== `[${index + 1}]` || !sources.has(idOf(target)),
  );
  return found.length === 0
    ? ['no notes']
    : wrong.map(({ number, target }) => `${number} ${target}`);
};

const danglingCites = (page: BuiltPage) => {
  const known = new Set(notes(page).map(({ number }) => number));
  return page
    .$('sup')
    .toArray()
    .filter((cite) => {
      const text = page.$(cite).text();
      return (
        !page.$(cite).is('.cite') ||
        !known.has(text) ||
        page.$(cite).find('a').attr('href') !== `#note-${text.slice(1, -1)}`
      );
    })
    .map((cite) => page.$.html(cite));
};

const identification = (page: BuiltPage) => {
  const file = fileOf(page);
  if (!file) return ['no such file in content/sources'];
  const told = {
    title: page.$('h1').text(),
    发布方: entry(page, '发布方'),
    日期: entry(page, '日期'),
    最近核对: entry(page, '最近核对'),
  };
  const wanted = {
    title: file.title,
    发布方: file.issuer,
    日期: inChinese(file.date),
    最近核对: inChinese(file.checked),
  };
  return JSON.stringify(told) === JSON.stringify(wanted)
    ? []
    : [`${JSON.stringify(told)} instead of ${JSON.stringify(wanted)}`];
};

/** The official address stands on the page when the file has one; otherwise the page leads nowhere outside. */
const officialLink = (page: BuiltPage) => {
  const shown = attributes(page, 'main a[href^="http"]', 'href');
  const wanted = [fileOf(page)?.url ?? []].flat();
  const said = wanted.length > 0 || entry(page, '官方网址') !== '';
  return JSON.stringify(shown) === JSON.stringify(wanted) && said
    ? []
    : [`${shown} instead of ${wanted}`];
};

/** Lists of sources, pages that repeat rows of the calendar, which is what cites, the 关怀版, which repeats the standard version, and corrections, which name the pages they changed. */
const REPEATING = /^\/(sources\/.*|campaigns\/|corrections\/|care\/.*)?$/;

const cited = pages
  .filter(({ url }) => !REPEATING.test(url))
  .map((page) => ({
    url: page.url,
    sources: new Set(attributes(page, 'main a[href^="/sources/"]', 'href')),
  }));

/** Pages that cite a source: all that link to its page, except those that only repeat. */
const citing = (source: BuiltPage) =>
  cited.filter(({ sources: targets }) => targets.has(source.url)).map(({ url }) => url);

const backLinks = (source: BuiltPage) => {
  const listed = attributes(source, 'section[aria-labelledby="cited"] a', 'href').map((href) =>
    href.replace(/#.*/, ''),
  );
  const wanted = new Set(citing(source));
  return [
    ...[...wanted].filter((url) => !listed.includes(url)).map((url) => `does not list ${url}`),
    ...listed
      .filter((url) => !wanted.has(url))
      .map((url) => `lists ${url}, which does not cite it`),
  ];
};

test('every file of content/sources has its page', () => {
  expect(sourcePages.map(({ url }) => idOf(url)).sort()).toEqual([...sources.keys()].sort());
});

const needNotes = new Set([
  ...articles,
  ...pages.filter(({ url }) => /^\/terms\/[^/]+\/$/.test(url)),
  pageAt('/help/'),
  pageAt('/complaints/'),
]);

test.each([
  [
    'every article, term and page of help has numbered notes that lead to a source',
    [...needNotes],
    numberedNotes,
  ],
  ['every number in the text stands in the notes of its page', pages, danglingCites],
  [
    'every source page names the title, issuer, date and last check of its file',
    sourcePages,
    identification,
  ],
  [
    'every source page shows the official address of its file, or no link at all',
    sourcePages,
    officialLink,
  ],
  ['every source page lists the pages that cite it, and no other', sourcePages, backLinks],
] as const)('%s', (_, which, check) => expect(faultsOn(which, check)).toEqual([]));
