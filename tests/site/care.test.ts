import { expect, test } from 'vitest';
import {
  attributes,
  type BuiltPage,
  faultsOn,
  framedPages,
  pageAt,
  pages,
} from '../helpers/site.ts';

const care = pages.filter(({ url }) => url.startsWith('/care/'));
const articles = care.filter(({ url }) => /^\/care\/(guides|cases)\/[^/]+\/$/.test(url));
const twinOf = (page: BuiltPage) => attributes(page, '.switch a', 'href')[0] ?? '';
const words = (text: string) => text.replace(/\s/g, '');

/** Controls in the order of the page; the link that jumps to the main part is for keyboards and comes before all. */
const firstControl = ({ $ }: BuiltPage) =>
  $('body a, body button, body input').not('.skip').first().closest('.switch').length === 1
    ? []
    : ['the switch is not the first control'];

const switchLeads = (page: BuiltPage) => {
  const target = twinOf(page).split('#')[0] ?? '';
  return pages.some(({ url }) => url === target) ? [] : [`switch leads to ${target}`];
};

test.each([
  [
    'the switch is the first control of every page of both versions',
    [...framedPages, ...care],
    firstControl,
  ],
  ['the switch of every page leads to a page', [...framedPages, ...care], switchLeads],
])('%s', (_, which, check) => expect(faultsOn(which, check)).toEqual([]));

test('every guide and case has its 关怀版, and the switch leads there and back', () => {
  const standard = pages.filter(({ url }) => /^\/(guides|cases|topics|terms)\/[^/]+\/$/.test(url));
  expect(standard.length).toBeGreaterThan(100);
  expect(
    standard.filter((page) => twinOf(page) !== `/care${page.url}`).map(({ url }) => url),
  ).toEqual([]);
  expect(
    faultsOn(articles, (page) => (twinOf(pageAt(twinOf(page))) === page.url ? [] : [twinOf(page)])),
  ).toEqual([]);
});

test('both versions say the same: title, answer and every sentence of the text', () => {
  expect(
    faultsOn(articles, (page) => {
      const standard = pageAt(twinOf(page));
      const body = (built: BuiltPage) => {
        const prose = built.$('.prose').first().clone();
        prose.find('.cite, svg').remove();
        return words(prose.text());
      };
      const same =
        body(page) === body(standard) &&
        page.$('h1').text() === standard.$('h1').text() &&
        page.$('.answer').first().text() === standard.$('.answer').first().text();
      return same ? [] : ['differs'];
    }),
  ).toEqual([]);
});

test('the 关怀版 of an article says whose twin it is, so that search engines list one of them', () => {
  expect(
    faultsOn(articles, (page) =>
      attributes(page, 'link[rel="canonical"]', 'href')[0]?.endsWith(twinOf(page))
        ? []
        : ['canonical'],
    ),
  ).toEqual([]);
});

test('links inside the 关怀版 stay there where they can', () => {
  const leaves = (page: BuiltPage) =>
    attributes(page, 'main a[href^="/"]', 'href').filter(
      (href) =>
        !href.startsWith('/care/') &&
        pages.some(({ url }) => url === `/care${href}`) &&
        !href.endsWith('#notes'),
    );
  expect(faultsOn(care, leaves)).toEqual([]);
});
