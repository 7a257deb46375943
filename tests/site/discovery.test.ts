import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { siteOrigin } from '../helpers/content.ts';
import {
  articles,
  attributes,
  type BuiltPage,
  faultsOn,
  framedPages,
  pageAt,
  pages,
  readSite,
  siteFiles,
} from '../helpers/site.ts';

const FEWEST_ITEMS = 20;

const xmlTexts = (path: string, selector: string) => {
  const $ = load(readSite(path), { xml: true });
  return $(selector)
    .toArray()
    .map((element) => $(element).text());
};
const sharePath = (page: BuiltPage) =>
  new URL(attributes(page, 'meta[property="og:image"]', 'content')[0] ?? '', siteOrigin).pathname;
const qrPath = (page: BuiltPage) => attributes(page, '.qr img', 'src')[0] ?? '';
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Values that stand more than once. */
const twice = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('site map', () => {
  test('robots.txt names it', () => {
    expect(readSite('/robots.txt').toString()).toContain(
      `Sitemap: ${siteOrigin}/sitemap-index.xml`,
    );
  });

  test('it lists every page that is its own canonical, but those for readers who are lost or offline, and nothing else', () => {
    const maps = xmlTexts('/sitemap-index.xml', 'sitemap > loc').map(
      (address) => new URL(address).pathname,
    );
    const listed = maps.flatMap((path) => xmlTexts(path, 'url > loc'));
    const isHidden = (page: BuiltPage) =>
      attributes(page, 'meta[name="robots"]', 'content').includes('noindex');
    const isOwn = (page: BuiltPage) =>
      attributes(page, 'link[rel="canonical"]', 'href')[0] === siteOrigin + page.url &&
      !isHidden(page);
    const wanted = pages
      .filter((page) => isOwn(page) && page.url !== '/offline/')
      .map(({ url }) => siteOrigin + url);
    expect(listed.sort()).toEqual(wanted.sort());
  });
});

describe('feed', () => {
  const links = xmlTexts('/rss.xml', 'item > link');

  test('every page offers it', () => {
    expect(
      faultsOn(framedPages, (page) =>
        attributes(page, 'link[type="application/rss+xml"]', 'href').includes('/rss.xml')
          ? []
          : ['no feed'],
      ),
    ).toEqual([]);
  });

  test('it has 20 items or more, each an article of this site, none twice', () => {
    expect(links.length).toBeGreaterThanOrEqual(FEWEST_ITEMS);
    expect(links.filter((link) => !articles.some(({ url }) => siteOrigin + url === link))).toEqual(
      [],
    );
    expect(twice(links)).toEqual([]);
  });

  test('every item has the title and the summary of its page, and a date', () => {
    const titles = links.map((link) => pageAt(new URL(link).pathname).$('h1').text());
    const summaries = links.map(
      (link) =>
        attributes(pageAt(new URL(link).pathname), 'meta[name="description"]', 'content')[0],
    );
    expect(xmlTexts('/rss.xml', 'item > title')).toEqual(titles);
    expect(xmlTexts('/rss.xml', 'item > description')).toEqual(summaries);
    expect(
      xmlTexts('/rss.xml', 'item > pubDate').filter((date) => Number.isNaN(Date.parse(date))),
    ).toEqual([]);
    expect(xmlTexts('/rss.xml', 'item > pubDate')).toHaveLength(links.length);
  });
});

describe('share pictures', () => {
  const pictures = [...new Set(framedPages.map(sharePath))];

  test.each(pictures)('%s is a PNG of 1200 × 630 with something on it', async (path) => {
    const image = sharp(readSite(path));
    const { format, width, height } = await image.metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    const { channels, entropy } = await image.stats();
    expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(20);
    expect(entropy).toBeGreaterThan(0.3);
  });

  test('every article has its own', () => {
    expect(twice(articles.map(sharePath))).toEqual([]);
    expect(twice(articles.map((page) => hash(readSite(sharePath(page)))))).toEqual([]);
  });
});

describe('QR codes', () => {
  test('every article has its own, as SVG', () => {
    const missing = articles.filter(
      (page) =>
        !siteFiles.includes(qrPath(page).slice(1)) ||
        !/^<svg[^>]*viewBox/.test(readSite(qrPath(page)).toString()),
    );
    expect(missing.map(({ url }) => url)).toEqual([]);
    expect(twice(articles.map((page) => hash(readSite(qrPath(page)))))).toEqual([]);
  });

  test('no code is left without a page', () => {
    const used = new Set(articles.map((page) => qrPath(page).slice(1)));
    expect(siteFiles.filter((file) => file.startsWith('downloads/qr/') && !used.has(file))).toEqual(
      [],
    );
  });
});
