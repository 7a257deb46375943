import { expect, test } from 'vitest';
import { siteOrigin } from '../helpers/content.ts';
import { attributes, type BuiltPage, faultsOn, framedPages as pages } from '../helpers/site.ts';

const LONGEST_DESCRIPTION = 120;
const LOST = '/404.html';

const found = pages.filter(({ url }) => url !== LOST);
const titleOf = ({ $ }: BuiltPage) => $('head > title').text().trim();
const metaOf = (page: BuiltPage, name: string) =>
  attributes(page, `head > meta[name="${name}"], head > meta[property="${name}"]`, 'content');

/** A finding when `actual` differs from `expected`. */
const differs = (actual: readonly string[], expected: string) =>
  actual.length === 1 && actual[0] === expected
    ? []
    : [`${JSON.stringify(actual)} instead of ${expected}`];

const headings = ({ $ }: BuiltPage) =>
  $('h1').length === 1 && $('h1').text().trim() !== '' ? [] : [`${$('h1').length} h1`];
const language = (page: BuiltPage) => differs(attributes(page, 'html', 'lang'), 'zh-CN');
const mainParts = ({ $ }: BuiltPage) =>
  $('main#content').length === 1 && $('a.skip[href="#content"]').length === 1
    ? []
    : ['main or skip link missing'];

const description = (page: BuiltPage) => {
  const [text = '', ...more] = metaOf(page, 'description');
  return text.trim() !== '' && [...text].length <= LONGEST_DESCRIPTION && more.length === 0
    ? []
    : [`“${text}” (${[...text].length})`];
};

test.each([
  ['every page says it is in Chinese', language],
  ['every page has one h1 with text', headings],
  ['every page has one main part and a link that skips to it', mainParts],
  ['every page has one description of 1 to 120 characters', description],
])('%s', (_, check) => expect(faultsOn(pages, check)).toEqual([]));

test('no two pages share a title, and none is empty', () => {
  const byTitle = Map.groupBy(pages, titleOf);
  const shared = [...byTitle].filter(([title, owners]) => title === '' || owners.length > 1);
  expect(
    shared.map(([title, owners]) => `“${title}” ${owners.map(({ url }) => url).join(' ')}`),
  ).toEqual([]);
});

/** The 关怀版 shows the content of the standard version again; its home is a page of its own. */
const canonicalOf = (url: string) =>
  siteOrigin +
  (url === '/care/' ? url : url.replace(/^\/care\/help\/.+/, '/help/').replace(/^\/care\//, '/'));

test.each([
  [
    'the canonical address of a page is its own, or that of its standard twin',
    (page: BuiltPage) =>
      differs(attributes(page, 'head > link[rel="canonical"]', 'href'), canonicalOf(page.url)),
  ],
  [
    'a shared link names the same address',
    (page: BuiltPage) => differs(metaOf(page, 'og:url'), siteOrigin + page.url),
  ],
  [
    'a shared link carries the description of the page',
    (page: BuiltPage) =>
      differs(metaOf(page, 'og:description'), metaOf(page, 'description')[0] ?? ''),
  ],
  [
    'a shared link carries a title that the page shows',
    (page: BuiltPage) =>
      titleOf(page).includes(metaOf(page, 'og:title')[0] ?? '?') ? [] : metaOf(page, 'og:title'),
  ],
])('%s', (_, check) => expect(faultsOn(found, check)).toEqual([]));

test('the page for lost readers is kept out of search engines', () => {
  const lost = pages.filter(({ url }) => url === LOST);
  expect(lost).toHaveLength(1);
  expect(faultsOn(lost, (page) => differs(metaOf(page, 'robots'), 'noindex'))).toEqual([]);
  expect(faultsOn(lost, (page) => attributes(page, 'link[rel="canonical"]', 'href'))).toEqual([]);
});
