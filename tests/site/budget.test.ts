import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  articles,
  attributes,
  type BuiltPage,
  faultsOn,
  pageAt,
  pages,
  readSite,
  siteFiles,
} from '../helpers/site.ts';

/** Ten segments of 1,460 bytes: what a server sends on a new connection before it waits for an answer. */
const FIRST_FLIGHT_BYTES = 14_600;
const MOST_REQUESTS = 4;
const MOST_SCRIPT_BYTES = 5_000;

const compressed = (data: string | Buffer, quality: number) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Bytes on the wire at brotli 11; at 9 when that is little enough, which it tells twenty times sooner. */
const bytesOf = (data: string | Buffer, enough: number) => {
  const quickly = compressed(data, 9);
  return quickly <= enough ? quickly : compressed(data, constants.BROTLI_MAX_QUALITY);
};

const styleSheets = (page: BuiltPage) => attributes(page, 'link[rel="stylesheet"]', 'href');
const pictures = (page: BuiltPage) => attributes(page, 'img:not([loading="lazy"])', 'src');
const scripts = (page: BuiltPage) => attributes(page, 'script[src]', 'src');

/** A script and all that it imports statically. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, target = ''] of readSite(path)
    .toString()
    .matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g))
    withImports(posix.join(posix.dirname(path), target), seen);
  return seen;
}

const allScripts = (page: BuiltPage) => [
  ...new Set(scripts(page).flatMap((path) => [...withImports(path)])),
];

const weight = (page: BuiltPage) => {
  const bytes = bytesOf(
    Buffer.concat([Buffer.from(page.html), ...styleSheets(page).map((path) => readSite(path))]),
    FIRST_FLIGHT_BYTES,
  );
  return bytes > FIRST_FLIGHT_BYTES ? [`${bytes} bytes`] : [];
};

const requests = (page: BuiltPage) => {
  const needed = ['the page', ...styleSheets(page), ...pictures(page)];
  return needed.length > MOST_REQUESTS ? [needed.join(' ')] : [];
};

const scriptWeight = (page: BuiltPage) => {
  const bytes = allScripts(page).reduce((sum, path) => sum + bytesOf(readSite(path), 0), 0);
  return bytes > MOST_SCRIPT_BYTES ? [`${bytes} bytes`] : [];
};

const blockingScripts = ({ $ }: BuiltPage) =>
  $('script[src]:not([type="module"]):not([defer]):not([async])')
    .toArray()
    .map((script) => $.html(script));

const lateStyles = ({ $ }: BuiltPage) =>
  $('body style, body > :not(link) ~ link[rel="stylesheet"], body > * link[rel="stylesheet"]')
    .toArray()
    .map((style) => $.html(style));

const reading = articles.filter(({ url }) => /^\/(guides|cases)\//.test(url));
const emergency = [pageAt('/help/'), pageAt('/hotlines/'), pageAt('/complaints/')];

describe('a page that a reader opens first', () => {
  test.each([
    ['fits the first flight of a new connection, with its styles, at brotli 11', weight],
    ['is readable after 4 requests or fewer', requests],
    ['needs 5 kB of script or less', scriptWeight],
  ])('%s', (_, check) => expect(faultsOn([...reading, ...emergency], check)).toEqual([]));
});

describe('every page', () => {
  test.each([
    ['waits for no script', blockingScripts],
    ['has its styles before anything that is drawn', lateStyles],
    [
      'preloads nothing',
      (page: BuiltPage) =>
        attributes(
          page,
          'link[rel="preload"], link[rel="preconnect"], link[rel="dns-prefetch"]',
          'href',
        ),
    ],
  ])('%s', (_, check) => expect(faultsOn(pages, check)).toEqual([]));

  test('uses the fonts of the device', () => {
    expect(siteFiles.filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  });
});
