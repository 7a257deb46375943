import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';

const SITE = process.env.SITE_DIR ?? 'dist';
/** The very header the site ships, hashes of its style sheets included. */
const shippedPolicy = () => /Content-Security-Policy: (.+)/.exec(readFileSync(`${SITE}/_headers`, 'utf8'))?.[1] ?? '';
/** Bytes of files that every page of the site shares are part of the first load. */
const FIRST_LOAD = 110_000;
const MORE_FOR_PDF = 60_000;
/** Of the leaflet's 74 kB, 52 are outlines of the two weights both its sides are set in; the office file without marks is no smaller. */
const MORE_FOR_LEAFLET = 80_000;
const pieces = ['poster', 'poster-bw', 'leaflet', 'tent', 'rollup'] as const;
const executablePath = findBrowser();
const ready = executablePath !== undefined && existsSync(`${SITE}/campaigns/credit-repair/poster/index.html`);

describe.skipIf(!ready)('a branch fills in its name', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const serve = sirv(SITE, { dev: true });
    const policy = shippedPolicy();
    expect(policy).toMatch(/style-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes/);
    server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      serve(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const faults: string[] = [];
    await page.exposeFunction('violated', (what: string) => faults.push(what));
    await page.addInitScript(() => {
      const told = (event: SecurityPolicyViolationEvent) =>
        (window as unknown as { violated: (what: string) => void }).violated(`${event.violatedDirective} ${event.blockedURI}`);
      document.addEventListener('securitypolicyviolation', told);
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(origin + path, { waitUntil: 'load' });
    return { page, faults };
  }
  const layer = (page: Page) => page.locator('[data-layer="0"]').textContent();

  test('empty fields leave lines to write on; words typed appear on the sheet and are kept on this device', async () => {
    const { page, faults } = await open('/campaigns/credit-repair/poster/');
    expect(await layer(page)).toBe('网点地址电话');
    await page.fill('input[name=name]', '龘街分社');
    expect(await layer(page)).toBe('龘街分社');
    await page.reload();
    expect(await layer(page)).toBe('龘街分社');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('nothing in the address is ever shown', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/?name=假网点&phone=4001234567&branch=<b>x</b>#name=假网点');
    expect(await page.locator('main').textContent()).not.toMatch(/假网点|4001234567/);
    expect(await page.inputValue('input[name=name]')).toBe('');
    await page.close();
  });

  test('what does not fit says so instead of shrinking further', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/');
    for (const name of ['institution', 'name', 'address', 'hours'])
      await page.locator(`input[name=${name}]`).evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
    await page.fill('input[name=address]', '很长的地址'.repeat(30));
    expect(await page.textContent('[data-status]')).toContain('放不下');
    await page.close();
  });

  test('it prints on one sheet of the chosen size', async () => {
    const { page } = await open('/campaigns/credit-repair/poster/');
    const sizeOf = async () =>
      (await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
        .getPages()
        .map((sheet) => [Math.round(sheet.getWidth() / 2.8346), Math.round(sheet.getHeight() / 2.8346)]);
    expect(await sizeOf()).toEqual([[210, 297]]);
    await page.check('input[value=a3]');
    expect(await sizeOf()).toEqual([[297, 420]]);
    await page.close();
  });

  test('the press file keeps its boxes and gains the branch as one-bit black ink', async () => {
    const { page, faults } = await open('/campaigns/elder-month/tent/');
    await page.fill('input[name=name]', '龘街分社');
    const download = page.waitForEvent('download');
    await page.click('[data-export]');
    const bytes = readFileSync((await (await download).path()) as string);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const [sheet] = pdf.getPages();
    expect(Math.round((sheet?.getTrimBox().width ?? 0) / 2.8346)).toBe(210);
    const text = bytes.toString('latin1');
    expect(text.match(/\/ImageMask true/g)).toHaveLength(2);
    // The empty file's own inks stay as they are, byte for byte.
    expect(bytes.subarray(0, readFileSync(`${SITE}/downloads/campaigns/elder-month/blank/tent-a4.pdf`).length)).toEqual(
      readFileSync(`${SITE}/downloads/campaigns/elder-month/blank/tent-a4.pdf`),
    );
    expect(text).toContain('0 0 0 1 k');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(pieces)('under the policy as shipped, %s is shown, printed and made for the press without one violation, within its bytes', async (piece) => {
    const { page, faults } = await open(`/campaigns/credit-repair/${piece}/`);
    await page.waitForLoadState('networkidle');
    for (const [name, words] of Object.entries({ institution: '幸福农村商业银行', name: '龘街分社', address: '幸福路 88 号', phone: '0571-1234567' }))
      await page.fill(`input[name=${name}]`, words);
    expect(await layer(page)).toContain('龘街分社');
    if (piece !== 'rollup') {
      const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(printed.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
    }
    const download = page.waitForEvent('download');
    await page.click('[data-export]');
    const made = await PDFDocument.load(readFileSync((await (await download).path()) as string), { updateMetadata: false });
    expect(made.getPageCount()).toBe(piece === 'leaflet' ? 2 : 1);
    expect(faults).toEqual([]);
    expect(await page.textContent('[data-wechat]')).toContain('在浏览器打开');
    await page.close();
  });

  test.each(pieces)('%s costs a phone no more than its share', async (piece) => {
    const { page } = await open(`/campaigns/credit-repair/${piece}/`);
    await page.waitForLoadState('networkidle');
    // Every picture of the piece counts, seen or not; sizes as brotli sends them.
    const pictures = await page.locator('.paper img').evaluateAll((images) => images.map((image) => new URL((image as HTMLImageElement).src).pathname));
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const bytes = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(SITE, path))).length, 0);
    const first = new Set([`/campaigns/credit-repair/${piece}/index.html`, ...pictures, ...asked]);
    expect(bytes(first)).toBeLessThanOrEqual(FIRST_LOAD);
    const size = JSON.parse((await page.locator('[data-sheet]').getAttribute('data-sheet')) ?? '').sizes[0] as { pdf: string };
    const script = globSync('_astro/pdf-stamp*.js', { cwd: SITE }).map((file) => `/${file}`);
    expect(script).toHaveLength(1);
    expect(bytes([size.pdf, ...script])).toBeLessThanOrEqual(piece === 'leaflet' ? MORE_FOR_LEAFLET : MORE_FOR_PDF);
    await page.close();
  });
});
