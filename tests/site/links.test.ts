import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hotlineNumbers, siteOrigin, sources } from '../helpers/content.ts';
import {
  attributes,
  type BuiltPage,
  faultsOn,
  framedPages,
  pageAt,
  pages,
  siteDir,
} from '../helpers/site.ts';

const officialHosts = new Set([
  'creativecommons.org',
  ...[...sources.values()].flatMap(({ url }) => (url ? new URL(url).host : [])),
]);

const pageByPath = new Map(pages.map((page) => [page.url, page]));
const idsByPath = new Map(pages.map((page) => [page.url, new Set(attributes(page, '[id]', 'id'))]));

const resolveOn = (page: BuiltPage, address: string) => new URL(address, siteOrigin + page.url);
const pathOf = (address: URL) => decodeURIComponent(address.pathname);

/** Addresses a reader can follow from a page. */
const links = (page: BuiltPage) => attributes(page, 'a[href], area[href]', 'href');

/** Addresses of what a page consists of, or says it is. */
const parts = (page: BuiltPage) => [
  ...attributes(page, 'link[href]', 'href'),
  ...attributes(
    page,
    'img[src], script[src], iframe[src], source[src], video[src], audio[src]',
    'src',
  ),
  ...attributes(page, '[srcset]', 'srcset').flatMap((set) =>
    set.split(',').map((choice) => choice.trim().split(/\s+/)[0] ?? ''),
  ),
  ...attributes(page, 'use[href]', 'href'),
  ...attributes(page, 'form[action]', 'action'),
  ...attributes(page, 'meta[property="og:image"], meta[property="og:url"]', 'content'),
];

const internal = (page: BuiltPage, addresses: string[]) =>
  addresses
    .map((text) => ({ text, address: resolveOn(page, text) }))
    .filter(({ address }) => address.origin === siteOrigin);

function isFile(path: string): boolean {
  const file = join(siteDir, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile();
}

const deadLinks = (page: BuiltPage) =>
  internal(page, links(page))
    .filter(({ address }) => !isFile(pathOf(address)))
    .map(({ text }) => text);

const deadParts = (page: BuiltPage) =>
  internal(page, parts(page))
    .filter(({ address }) => !isFile(pathOf(address)))
    .map(({ text }) => text);

const deadFragments = (page: BuiltPage) =>
  internal(page, links(page))
    .filter(
      ({ address }) =>
        address.hash !== '' &&
        !idsByPath.get(pathOf(address))?.has(decodeURIComponent(address.hash.slice(1))),
    )
    .map(({ text }) => text);

/** A second `#` or a bare space works in browsers, but is no valid address and breaks in other readers. */
const malformed = (page: BuiltPage) => links(page).filter((href) => /\s|#.*#|^$/.test(href));

const strangers = (page: BuiltPage) =>
  [...links(page), ...parts(page)].filter((text) => {
    const address = resolveOn(page, text);
    if (address.protocol === 'tel:' || address.origin === siteOrigin) return false;
    return (
      !/^https?:$/.test(address.protocol) ||
      !officialHosts.has(address.host) ||
      address.username !== ''
    );
  });

const wrongNumbers = ({ $ }: BuiltPage) =>
  $('a[href^="tel:"]')
    .toArray()
    .filter((link) => {
      const number = ($(link).attr('href') ?? '').slice('tel:'.length);
      return !hotlineNumbers.has(number) || !$(link).text().startsWith(number);
    })
    .map((link) => $.html(link));

test.each([
  ['every internal link leads to a file of the site', deadLinks],
  ['every fragment names an element of its page', deadFragments],
  ['every address is well formed', malformed],
  ['every picture, script, icon, form and canonical address is there', deadParts],
  [
    'no address leaves the site, except for hosts of content/sources and creativecommons.org',
    strangers,
  ],
  ['every tel: link dials, and shows, a hotline of content/facts', wrongNumbers],
])('%s', (_, check) => expect(faultsOn(pages, check)).toEqual([]));

/** Numbers in the steps of a page that a finger cannot dial. */
const undialled = ({ $ }: BuiltPage) => {
  const words = $('main').clone();
  words.find('.notes, a').remove();
  return (words.text().match(/\d+/g) ?? []).filter((number) => hotlineNumbers.has(number));
};

test('every hotline in the steps of help and of a complaint can be dialled', () => {
  expect(faultsOn(['/help/', '/complaints/', '/care/complaints/'].map(pageAt), undialled)).toEqual(
    [],
  );
});

/** Pages that one more click, or one search, leads to. */
const nextPages = (page: BuiltPage) =>
  internal(page, [...links(page), ...attributes(page, 'form[action]', 'action')]).map(
    ({ address }) => pathOf(address),
  );

test('every page can be reached from the home page', () => {
  const reached = new Set(['/']);
  for (const url of reached) {
    const page = pageByPath.get(url);
    for (const next of page ? nextPages(page) : []) reached.add(next);
  }
  expect(
    pages
      .map(({ url }) => url)
      .filter((url) => url !== '/404.html' && url !== '/offline/' && !reached.has(url)),
  ).toEqual([]);
});

test('search, help and the index of all pages are one click from every page', () => {
  expect(
    faultsOn(framedPages, (page) =>
      ['/search/', '/help/', '/all/'].filter((url) => !nextPages(page).includes(url)),
    ),
  ).toEqual([]);
});
