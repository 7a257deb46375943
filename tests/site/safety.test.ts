import { homedir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteOrigin } from '../helpers/content.ts';
import { readSealed } from '../helpers/search-files.ts';
import {
  attributes,
  type BuiltPage,
  faultsOn,
  framedPages,
  pages,
  readSite,
  siteDir,
  siteFiles,
} from '../helpers/site.ts';

const stylesOf = ({ $ }: BuiltPage) =>
  $('style')
    .toArray()
    .map((style) => $(style).text());

const inlineScripts = ({ $ }: BuiltPage) =>
  $('script:not([src]):not([type="application/ld+json"])')
    .toArray()
    .map((script) => $.html(script));

const handlers = ({ $ }: BuiltPage) =>
  $('*')
    .toArray()
    .flatMap((element) =>
      'attribs' in element ? Object.keys(element.attribs).filter((name) => /^on/i.test(name)) : [],
    );

const styleAttributes = (page: BuiltPage) => attributes(page, '[style]', 'style');

const framesAndBases = ({ $ }: BuiltPage) =>
  $('iframe, object, embed, base, meta[http-equiv="refresh"]')
    .toArray()
    .map((element) => $.html(element));

/** What the browser fetches by itself; links and canonical addresses are only followed. */
const fetched = (page: BuiltPage) => [
  ...attributes(page, '[src]', 'src'),
  ...attributes(page, '[srcset]', 'srcset'),
  ...attributes(page, '[poster]', 'poster'),
  ...attributes(page, 'use[href], image[href]', 'href'),
  ...attributes(page, 'link:not([rel="canonical"], [rel="alternate"])', 'href'),
  ...stylesOf(page).flatMap((css) =>
    [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  ),
];

const foreignFetches = (page: BuiltPage) =>
  fetched(page).filter((address) => new URL(address, siteOrigin + page.url).origin !== siteOrigin);

test.each([
  ['no page carries an inline script', inlineScripts],
  ['no element carries an event handler', handlers],
  ['no element carries a style attribute', styleAttributes],
  ['no page frames, redirects or moves its base', framesAndBases],
  ['no page fetches anything from another origin', foreignFetches],
])('%s', (_, check) => expect(faultsOn(pages, check)).toEqual([]));

const isCare = ({ url }: BuiltPage) => url.startsWith('/care/');
const versions = [
  ['standard version', framedPages],
  ['关怀版', pages.filter(isCare)],
] as const;
const css = [
  ...new Set(pages.flatMap(stylesOf)),
  ...siteFiles.filter((file) => file.endsWith('.css')).map((file) => readSite(file).toString()),
];

test.each(versions)(
  'every page of the %s carries the one style sheet of its version, the same to the last byte, so that a policy can name its hash',
  (_, own) => {
    const [sheet = ''] = own.slice(0, 1).flatMap(stylesOf);
    expect(sheet.length).toBeGreaterThan(1000);
    expect(
      faultsOn(own, (page) =>
        JSON.stringify(stylesOf(page)) === JSON.stringify([sheet]) ? [] : ['another style sheet'],
      ),
    ).toEqual([]);
  },
);

test.each([
  ['cascade layers, which Chrome below 99 drops with all that is in them', /@layer/],
  ['oklch colours, which Chrome below 111 does not know', /oklch\(/],
  [
    ':where(), which Chrome below 88 does not know, but for one harmless rule about types of buttons',
    /[^{},]*:where\((?!\[type=button\])/,
  ],
  ['web fonts', /@font-face/],
])('the style sheet is free of %s', (_, pattern) =>
  expect(css.flatMap((sheet) => sheet.match(pattern)?.[0] ?? [])).toEqual([]),
);

test('no file tells where it was built', () => {
  const places = [process.cwd(), siteDir, `${homedir()}/`, 'file:///', 'node_modules/'];
  const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;
  const told = siteFiles.flatMap((file) => {
    const bytes = readSite(file);
    // the search seals what it packs: the content alone can be unpacked
    const content = file.startsWith('pagefind/') ? () => readSealed(`/${file}`) : () => bytes;
    const text = (isGzip(bytes) ? gunzipSync(content()) : bytes).toString('latin1');
    return places.filter((place) => text.includes(place)).map((place) => `${file}: ${place}`);
  });
  expect(told).toEqual([]);
});
