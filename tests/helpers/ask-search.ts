import type { Page } from 'playwright-core';

/** Waits until the search has ended one way or another: its status says something, and nothing is busy any more. */
const waitForEnd = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const status = document.querySelector('[data-search-status]');
        const look = () =>
          status?.textContent && !document.querySelector('[aria-busy]') && resolve();
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        look();
      }),
  );

/** Types a question into the real box of an open search page, waits for the end of the search and gives the addresses of the results that are shown, without anchors. */
export async function askSearch(page: Page, question: string): Promise<string[]> {
  await page.fill('#search-q', '');
  await page.locator('[data-search-status]:empty').waitFor({ state: 'attached' });
  await page.fill('#search-q', question);
  await waitForEnd(page);
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
