import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { packSite } from '../../src/release/pack/pack-site.ts';
import { removeFolder, temporaryFolder } from '../helpers/fixture-site.ts';
import { siteDir, siteFiles } from '../helpers/site.ts';

let folder = '';
let zip: Uint8Array;
let files: Record<string, Uint8Array> = {};
let browser: Browser;

beforeAll(async () => {
  ({ zip } = await packSite(siteDir, 'example.org'));
  files = unzipSync(zip);
  folder = temporaryFolder('usb');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('没有 Chrome 或 Chromium');
  browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

async function open(file: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith('file:') || errors.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'site', file)).href);
  return { page, errors };
}

test('every page of the site is in the copy, and every file has its checksum', () => {
  for (const file of siteFiles.filter((name) => name.endsWith('.html')))
    expect(files[`site/${file}`], file).toBeDefined();
  const sums = new TextDecoder().decode(files.SHA256SUMS).trim().split('\n');
  const wrong = sums.filter(
    (line) =>
      createHash('sha256')
        .update(files[line.slice(66)] ?? '')
        .digest('hex') !== line.slice(0, 64),
  );
  expect(wrong).toEqual([]);
  expect(sums).toHaveLength(Object.keys(files).length - 1);
});

test('the same site gives the same bytes', async () => {
  const again = await packSite(siteDir, 'example.org');
  expect(Buffer.compare(again.zip, zip)).toBe(0);
});

test('from a stick one can go from home to the 关怀版, read on, and come back, without one error', async () => {
  const { page, errors } = await open('index.html');
  await page.locator('.switch a').click();
  expect(await page.locator('h1').innerText()).toBe('您遇到了什么事？');
  await page.locator('[data-view] summary').click();
  await page.locator('[data-view-choice="night"]').click();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
    'rgb(251, 248, 241)',
  );
  await page.locator('.alarm').click();
  await page.locator('.entries a').first().click();
  expect(await page.locator('h1').innerText()).toBe('钱已经转出去了');
  await page.locator('.switch a').click();
  expect(page.url()).toMatch(/help\/index\.html#paid$/);
  await page.close();
  expect(errors).toEqual([]);
});

test('the print button of a guide works from a stick', async () => {
  const { page, errors } = await open('guides/safe-account/index.html');
  expect(await page.locator('[data-print]').isVisible()).toBe(true);
  await page.close();
  expect(errors).toEqual([]);
});

test('the search answers from a stick as on the site, without one error, and its results open', async () => {
  const { page, errors } = await open('search/index.html');
  await page.locator('main input').first().fill('安全账户');
  await page.locator('main form button').first().click();
  const results = page.locator('[data-search-results] a[data-search-result]');
  await results.first().waitFor();
  const titles = await results.allInnerTexts();
  expect(titles[0]).toContain('安全账户');
  await results.first().click();
  await page.waitForURL(/guides|cases|terms/);
  expect(await page.locator('h1').count()).toBe(1);
  await page.close();
  expect(errors).toEqual([]);
});
