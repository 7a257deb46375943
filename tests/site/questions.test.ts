import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSearch, shownAddresses } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';
import { blindQuestions, heldOutQuestions } from './held-out-questions.ts';
import { questions } from './questions.ts';

/** A little under what the tables gave when they were last measured. The bar of the project is 0.9. */
const FLOOR = { heldOut: 0.8, blind: 0.85 };

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('/search/'));
}, 60_000);
afterAll(() => site.close());

test('the tables are long enough to mean something, and ask nothing twice', () => {
  expect(questions.length).toBeGreaterThanOrEqual(120);
  expect(heldOutQuestions.length).toBeGreaterThanOrEqual(60);
  const all = [...questions, ...heldOutQuestions, ...blindQuestions].map(([question]) => question);
  expect(new Set(all).size).toBe(all.length);
});

describe('a reader’s question leads to the right page', () => {
  test.each(questions)('%s', { timeout: 20_000 }, async (question, pages) => {
    const [first] = await askSearch(page, question);
    expect(pages.split('|')).toContain(first);
  });
});

/** One over the place of the first right page; 0 when it is not among the first twenty or so. */
async function reciprocalRank(question: string, pages: string): Promise<number> {
  const right = pages.split('|');
  const placeIn = (shown: readonly string[]) => shown.findIndex((address) => right.includes(address)) + 1;
  const shown = await askSearch(page, question);
  const more = page.locator('[data-search-more]');
  if (placeIn(shown) === 0 && (await more.isVisible())) {
    await more.click();
    await expect.poll(async () => (await shownAddresses(page)).length).toBeGreaterThan(shown.length);
    shown.splice(0, shown.length, ...(await shownAddresses(page)));
  }
  return placeIn(shown) === 0 ? 0 : 1 / placeIn(shown);
}

describe('questions nobody tuned for are answered no worse than when they were last measured', () => {
  test.each([
    ['written by somebody who knew the site', heldOutQuestions, FLOOR.heldOut],
    ['written by somebody who knew only its titles', blindQuestions, FLOOR.blind],
  ])('%s', { timeout: 180_000 }, async (name, table, floor) => {
    const ranks: number[] = [];
    for (const [question, pages] of table) ranks.push(await reciprocalRank(question, pages));
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    console.log(`${name}: mean reciprocal rank ${mean.toFixed(3)}, first ${ranks.filter((rank) => rank === 1).length} of ${ranks.length}`);
    expect(mean).toBeGreaterThanOrEqual(floor);
  });
});
