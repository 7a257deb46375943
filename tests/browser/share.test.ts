import { expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';

declare global {
  interface Window {
    /** What the page handed to the system, as the stubs below noted it. */
    calls: unknown[];
  }
}

const GUIDE = '/guides/safe-account/';

const browser = startBrowser();

test('打印 opens the print dialogue once', async () => {
  const { page, context } = await browser.visit(GUIDE, {
    before: () => {
      window.calls = [];
      window.print = () => void window.calls.push('print');
    },
  });
  await page.getByRole('button', { name: '打印' }).click();
  expect(await page.evaluate(() => window.calls)).toEqual(['print']);
  await context.close();
});

test('转给家人 hands title and address to the system where it can share', async () => {
  const { page, context } = await browser.visit(`${GUIDE}?from=wx#notes`, {
    before: () => {
      window.calls = [];
      Navigator.prototype.share = async (data) => void window.calls.push(data);
    },
  });
  await page.getByRole('button', { name: '转给家人' }).click();
  expect(await page.evaluate(() => window.calls)).toEqual([
    { title: await page.title(), url: browser.address + GUIDE },
  ]);
  await context.close();
});

test('转给家人 copies title and address where the system cannot share, and says so', async () => {
  const { page, context } = await browser.visit(GUIDE, {
    permissions: ['clipboard-read', 'clipboard-write'],
    before: () => void Reflect.deleteProperty(Navigator.prototype, 'share'),
  });
  await page.getByRole('button', { name: '转给家人' }).click();
  const status = page.getByRole('status');
  await expect.poll(() => visibleText(status)).toContain('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${await page.title()} ${browser.address}${GUIDE}`,
  );
  await context.close();
});

test.each([
  [
    'copying fails',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Clipboard.prototype.writeText = () => Promise.reject(new Error('not allowed'));
    },
  ],
  [
    'there is no clipboard, as on a plain http address',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    },
  ],
])('转给家人 shows the address to write down where %s', async (_, before) => {
  const { page, context, errors } = await browser.visit(GUIDE, { before });
  await page.getByRole('button', { name: '转给家人' }).click();
  await expect.poll(() => visibleText(page.getByRole('status'))).toContain(browser.address + GUIDE);
  expect(errors).toEqual([]);
  await context.close();
});

test('closing the share sheet of the system is no error', async () => {
  const { page, context, errors } = await browser.visit(GUIDE, {
    before: () => {
      Navigator.prototype.share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    },
  });
  const button = page.getByRole('button', { name: '转给家人' });
  await button.click();
  await button.click();
  expect(await visibleText(page.getByRole('status'))).toBe('');
  expect(errors).toEqual([]);
  await context.close();
});
