import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSearch } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';
import { questions } from './questions.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  ({ page } = await site.open('/search/'));
}, 60_000);
afterAll(() => site.close());

test('the table is long enough to mean something, and asks nothing twice', () => {
  expect(questions.length).toBeGreaterThanOrEqual(120);
  expect(new Set(questions.map(([question]) => question)).size).toBe(questions.length);
});

describe('a reader’s question leads to the right page', () => {
  test.each(questions)('%s', { timeout: 20_000 }, async (question, pages) => {
    const [first] = await askSearch(page, question);
    expect(pages.split('|')).toContain(first);
  });
});
