import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Types a question into the real box of an open search page and gives the addresses of the results that are shown, without anchors. */
export async function askSearch(page: Page, question: string): Promise<string[]> {
  await page.fill('#search-q', '');
  await expect.poll(() => shownStatus(page)).toBe('');
  await page.fill('#search-q', question);
  await expect.poll(() => shownStatus(page), { timeout: 10_000 }).not.toBe('');
  return shownAddresses(page);
}

/** The addresses of the results on the page, in order. */
export async function shownAddresses(page: Page): Promise<string[]> {
  return page
    .locator('a[data-search-result]')
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute('href') ?? '').replace(/#.*/, '')),
    );
}

/** What the page says of its answer. */
export const shownStatus = (page: Page): Promise<string | null> =>
  page.textContent('[data-search-status]');

/** The titles of the results on the page, in order. */
export const shownTitles = (page: Page): Promise<string[]> =>
  page.locator('a[data-search-result]').allTextContents();
