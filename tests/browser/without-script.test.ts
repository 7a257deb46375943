import { expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';

const browser = startBrowser();
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** Visible lines of the main part. */
async function readMain(path: string, javaScriptEnabled: boolean): Promise<string[]> {
  const { page, context } = await browser.visit(path, { javaScriptEnabled });
  const text = await visibleText(page.locator('main'));
  await context.close();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test.each([
  ['guide', '/guides/safe-account/'],
  ['scam, step by step', '/cases/scam-safe-account/'],
  ['lesson', '/lessons/part-time-trap/'],
  ['page of help', '/help/'],
  ['way of a complaint', '/complaints/'],
])('a %s says the same without script, but for the buttons that need it', async (_, path) => {
  const withScript = await readMain(path, true);
  const without = await readMain(path, false);
  expect(without.length).toBeGreaterThan(10);
  expect(without).toEqual(withScript.filter((line) => line !== '转给家人' && line !== '打印'));
});

test('the buttons for sharing and printing stay hidden without script, and the QR code works', async () => {
  const { page, context } = await browser.visit('/guides/safe-account/', WITHOUT_SCRIPT);
  expect(await page.locator('[data-share]').isVisible()).toBe(false);
  expect(await page.locator('[data-print]').isVisible()).toBe(false);
  await page.locator('.qr summary').click();
  await page.locator('.qr img').scrollIntoViewIfNeeded();
  expect(await page.locator('.qr img').isVisible()).toBe(true);
  await expect
    .poll(() =>
      page.locator('.qr img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);
  await context.close();
});

test('the page of help shows every step, with its numbers to dial, without script', async () => {
  const { page, context } = await browser.visit('/help/', WITHOUT_SCRIPT);
  const steps = page.locator('.emergency ol.steps > li');
  expect(await steps.count()).toBeGreaterThanOrEqual(8);
  for (const step of await steps.all()) expect(await step.isVisible()).toBe(true);
  expect(await page.locator('.emergency a[href="tel:110"]').count()).toBeGreaterThan(0);
  for (const section of await page.locator('.emergency section').all()) {
    expect(await section.locator('ol.steps > li').count()).toBeLessThanOrEqual(5);
  }
  await context.close();
});

test('the search page says what to do instead and leads to the index of all pages', async () => {
  const { page, context } = await browser.visit('/search/?q=安全账户', WITHOUT_SCRIPT);
  const advice = page.locator('main noscript');
  expect(await visibleText(page.locator('main'))).toMatch(/脚本.*用不了/);
  await advice.locator('a[href="/all/"]').click();
  expect(new URL(page.url()).pathname).toBe('/all/');
  expect(await page.locator('main a[href="/guides/safe-account/"]').isVisible()).toBe(true);
  await context.close();
});

test('a form of another page leads to the search page without script', async () => {
  const { page, context } = await browser.visit('/', WITHOUT_SCRIPT);
  await page.locator('#home-q').fill('安全账户');
  await page.locator('main form button').click();
  expect(new URL(page.url()).pathname).toBe('/search/');
  expect(new URL(page.url()).searchParams.get('q')).toBe('安全账户');
  await context.close();
});
