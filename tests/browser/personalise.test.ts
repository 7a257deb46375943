import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';

const SITE = process.env.SITE_DIR ?? 'dist';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
const executablePath = findBrowser();
const ready = executablePath !== undefined && existsSync(`${SITE}/campaigns/credit-repair/poster/index.html`);

describe.skipIf(!ready)('a branch fills in its name', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const serve = sirv(SITE, { dev: true });
    server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', POLICY);
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
    expect(text).toContain('0 0 0 1 k');
    expect(faults).toEqual([]);
    await page.close();
  });
});
