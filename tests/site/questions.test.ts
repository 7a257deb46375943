import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../helpers/open-site.ts';
import { questions } from './questions.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('/search/'));
}, 60_000);
afterAll(() => site.close());

/** Types into the real box and reads where the first result leads. */
async function firstResult(question: string): Promise<string> {
  const status = page.locator('[data-search-status]');
  await page.fill('#search-q', '');
  await expect.poll(() => status.textContent()).toBe('');
  await page.fill('#search-q', question);
  await expect.poll(() => status.textContent(), { timeout: 10_000 }).not.toBe('');
  const address = await page.locator('a[data-search-result]').first().getAttribute('href');
  return (address ?? '').replace(/#.*/, '');
}

test('the table is long enough to mean something, and asks nothing twice', () => {
  expect(questions.length).toBeGreaterThanOrEqual(120);
  expect(new Set(questions.map(([question]) => question)).size).toBe(questions.length);
});

describe('a reader’s question leads to the right page', () => {
  test.each(questions)('%s', { timeout: 20_000 }, async (question, pages) => {
    expect(pages.split('|')).toContain(await firstResult(question));
  });
});
