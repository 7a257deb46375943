import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPage } from '../../src/search/build/read-page.ts';
import { pageText } from '../../src/search/core/page-record.ts';
import { normalise } from '../../src/search/core/tokens.ts';
import { askSearch, shownAddresses, shownTitles } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';
import { siteDir, pages as sitePages } from '../helpers/site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Strings tried through the box; all 800 of the evaluator's are tried by the lab's own script. */
const SAMPLE = 40;

test('any string of our own text is found through the real box, on every page that has it', {
  timeout: 180_000,
}, async () => {
  const searched = sitePages.flatMap(({ url, file }) => {
    const record = readPage(url, readFileSync(join(siteDir, file), 'utf8'));
    return record ? [{ url, text: normalise(pageText({ ...record })) }] : [];
  });
  const runs = searched.flatMap(({ text }) => text.match(/[\u4e00-\u9fff]{8,}/g) ?? []);
  const { page } = await site.open('/search/');
  for (let at = 0; at < SAMPLE; at += 1) {
    const run = runs[Math.floor((at * runs.length) / SAMPLE)] ?? '';
    const query = run.slice(at % 3, (at % 3) + 2 + (at % 5));
    const holding = searched.filter(({ text }) => text.includes(query)).map(({ url }) => url);
    await askSearch(page, query);
    const more = page.locator('[data-search-more]');
    while (await more.isVisible()) {
      const shown = (await shownTitles(page)).length;
      await more.click();
      await expect.poll(async () => (await shownTitles(page)).length).toBeGreaterThan(shown);
    }
    const found = await shownAddresses(page);
    expect([query, ...holding.filter((url) => !found.includes(url))]).toEqual([query]);
  }
});
