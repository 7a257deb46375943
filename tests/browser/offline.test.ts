import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { removeFolder, temporaryFolder } from '../helpers/fixture-site.ts';
import { siteDir } from '../helpers/site.ts';

const GUIDE = '/guides/safe-account/';

/** A copy of the site whose network may be cut, slowed, or given a new file. */
let folder = '';
let server: Server;
let address = '';
let network: 'there' | 'cut' | 'stuck' = 'there';
/** Paths where a page of somebody else is sent instead of the file. */
let foreign: RegExp | undefined;
let foreignSent = 0;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder('offline');
  cpSync(siteDir, folder, { recursive: true });
  const files = sirv(folder, { dev: true });
  server = createServer((request, response) => {
    if (foreign?.test(request.url ?? '')) {
      foreignSent += 1;
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>上网认证</title><main>请先登录</main>');
    } else if (network === 'cut') request.socket.destroy();
    else if (network === 'there') {
      files(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('没有 Chrome 或 Chromium');
  browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  removeFolder(folder);
});
beforeEach(async () => {
  network = 'there';
  foreign = undefined;
  foreignSent = 0;
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

/** Opens a page and waits until the worker answers for it. */
async function visitWithWorker(path: string): Promise<void> {
  await page.goto(address + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
}

const note = () => page.locator('.offline-copy');

describe('without a network, after one visit to the home page', () => {
  test.each([
    ['the emergency page', '/help/', '被骗了怎么办'],
    ['the hotlines', '/hotlines/', '热线'],
    ['the 关怀版 home', '/care/', '您遇到了什么事？'],
    ['a situation of the 关怀版', '/care/help/paid/', '钱已经转出去了'],
    ['an address without its last slash', '/help', '被骗了怎么办'],
  ])('%s is there, and says how old it is', async (_, path, title) => {
    await visitWithWorker('/');
    network = 'cut';
    await page.goto(address + path);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await note().innerText()).toMatch(
      /^离线副本，更新于 \d{4} 年 \d{1,2} 月 \d{1,2} 日 \d{1,2}:\d{2}$/,
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(251, 248, 241)',
    );
  });

  test('a visited page is there, also from a code with ?from=qr; another says that it is not', async () => {
    await visitWithWorker('/');
    await page.goto(address + GUIDE);
    network = 'cut';
    await page.goto(`${address}${GUIDE}?from=qr`);
    expect(await page.locator('h1').innerText()).toContain('安全账户');
    await page.goto(`${address}/guides/objection/`);
    expect(await page.locator('h1').innerText()).toBe('现在没有网');
    expect(await page.locator('a[href="tel:110"]').first().isVisible()).toBe(true);
  });
});

describe('what came broken is not kept', () => {
  test('a script: it is asked for again, and the whole one is kept', async () => {
    const kept = () =>
      page.evaluate(
        async () =>
          (await (await caches.open('assets')).keys()).filter(({ url }) =>
            url.includes('SearchPanel'),
          ).length,
      );
    await visitWithWorker('/');
    foreign = /SearchPanel/;
    await page.goto(`${address}/search/`);
    expect(await kept()).toBe(0);
    foreign = undefined;
    await page.goto(`${address}/search/?q=${encodeURIComponent('安全账户')}`);
    await page.locator('a[data-search-result]').first().waitFor();
    expect(await kept()).toBe(1);
  });

  test('a page everybody keeps: the next visit keeps the real one', async () => {
    foreign = /^\/help\/$/;
    await page.goto(`${address}/`);
    await expect.poll(() => foreignSent).toBe(2);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    foreign = undefined;
    await visitWithWorker('/');
    network = 'cut';
    await page.goto(`${address}/help/`);
    expect(await page.locator('h1').innerText()).toBe('被骗了怎么办');
  });
});

test('a network that hangs costs three seconds, then the copy is shown', async () => {
  await visitWithWorker('/');
  network = 'stuck';
  const start = Date.now();
  await page.goto(`${address}/help/`);
  const waited = Date.now() - start;
  expect(await note().isVisible()).toBe(true);
  expect(waited).toBeGreaterThan(2500);
  expect(waited).toBeLessThan(6000);
});

test('with a network the newest page is shown, never the copy', async () => {
  await visitWithWorker('/help/');
  const file = join(folder, 'help/index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace('</h1>', '（改过）</h1>'));
  await page.goto(`${address}/help/`);
  expect(await page.locator('h1').innerText()).toContain('改过');
  expect(await note().count()).toBe(0);
  writeFileSync(file, html);
});

test('the kill switch, put in place of the worker, ends it and forgets every copy', async () => {
  await visitWithWorker('/');
  const file = join(folder, 'sw.js');
  const worker = readFileSync(file, 'utf8');
  writeFileSync(file, readFileSync(join(folder, 'sw-off.js'), 'utf8'));
  await page.goto(`${address}/about/`);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await expect
    .poll(() =>
      page.evaluate(
        async () =>
          (await navigator.serviceWorker.getRegistrations()).filter(
            ({ active }) => active?.state === 'activated',
          ).length,
      ),
    )
    .toBe(0);
  writeFileSync(file, worker);
});

test('on a plain-HTTP intranet there is no worker, and nothing breaks', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${address.replace('localhost', 'intranet.test')}/care/`);
  await page.locator('[data-view]').waitFor();
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
  ]);
  expect(errors).toEqual([]);
});
