import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../src/search/build/read-page.ts';
import { today } from '../../src/today.ts';
import { SVG } from '../helpers/builders.ts';
import { type DevSite, startDevSite } from '../helpers/dev-site.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GUIDE = 'content/guides/telecom-fraud/safe-account.mdx';
const DRAWN = '<path d="M5 24h38"/>';

/** What an institution does: the words of a topic, its drawing; and then a guide under it. */
function addTopic(project: string): void {
  const file = (path: string, text: string) => writeFileSync(join(project, path), text);
  file(
    'content/site/topics/pensions.yaml',
    'name: 养老金融\norder: 70\nblurb: 养老金怎么开\nintro: 先看清谁在卖。\n',
  );
  file('content/site/topics/pensions.svg', `${SVG}\n`);
  mkdirSync(join(project, 'content/guides/pensions'));
  file(
    'content/guides/pensions/pension-product.mdx',
    readFileSync(GUIDE, 'utf8')
      .replace(/^title: .*$/m, 'title: 养老理财怎么挑')
      .replace(/^topic: .*$/m, 'topic: pensions')
      .replace(/^searchTags: .*$/m, 'searchTags: []')
      .replace(/^drawing: .*\n/m, ''),
  );
}

let site: DevSite | undefined;
beforeAll(async () => {
  site = await startDevSite(today(), addTopic);
});
afterAll(() => site?.close());

const open = async (path: string): Promise<CheerioAPI> => load(String(await site?.fetched(path)));

describe('a seventh topic is two files, and is found', () => {
  test.each([
    ['among the tiles of the home page', '/', 'a.tile[href="/topics/pensions/"]'],
    ['among all pages', '/all/', 'a.chip[href="/topics/pensions/"]'],
    ['among the topics one may search by', '/search/', 'main a[href="/topics/pensions/"]'],
    ['in the 关怀版', '/care/', 'a[href="/care/topics/pensions/"]'],
    ['as a heading over its guides', '/guides/', 'a[href="/guides/pension-product/"]'],
  ])('%s', async (_, path, selector) => {
    const $ = await open(path);
    expect($(selector).length).toBe(1);
  });

  test('on a page of its own, with its drawing and its guide, in either version', async () => {
    const $ = await open('/topics/pensions/');
    expect($('h1').text()).toBe('养老金融');
    expect($('.topic-draw').html()).toContain('M5 24h38');
    expect($('main a[href="/guides/pension-product/"]').length).toBe(1);
    const care = await open('/care/topics/pensions/');
    expect(care('main a[href="/care/guides/pension-product/"]').length).toBe(1);
  });

  test('on its guide, which wears its drawing and is filed under it by the search', async () => {
    const html = String(await site?.fetched('/guides/pension-product/'));
    expect(load(html)('header .draw').html()).toContain(DRAWN.slice(1, -2));
    expect(readPage('/guides/pension-product/', html)?.topic).toBe('养老金融');
  });
});
