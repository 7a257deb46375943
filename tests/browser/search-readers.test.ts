import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askSearch, shownStatus, shownTitles } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the search page in other hands', () => {
  test('Back from a result finds query, results and filters again', async () => {
    const { page } = await site.open('/search/?q=%E5%BE%81%E4%BF%A1&kind=%E8%AF%8D%E6%9D%A1');
    await expect.poll(() => shownStatus(page), { timeout: 10_000 }).toMatch(/“词条”里有/);
    const before = [await shownStatus(page), ...(await shownTitles(page))];
    await page.locator('a[data-search-result]').nth(1).click();
    await page.waitForURL(/\/terms\//);
    await page.goBack();
    await expect
      .poll(async () => [await shownStatus(page), ...(await shownTitles(page))], {
        timeout: 10_000,
      })
      .toEqual(before);
    expect(await page.inputValue('#search-q')).toBe('征信');
  });

  test('in forced colours the match, the pressed filter and the focus can be told apart', async () => {
    const { page } = await site.open('/search/', {
      forcedColors: 'active',
      viewport: { width: 1280, height: 900 },
    });
    await askSearch(page, '征信');
    const term = page.locator('[data-search-facets] button', { hasText: '词条' });
    const other = page.locator('[data-search-facets] button', { hasText: '指南' });
    await term.click();
    await expect.poll(() => shownStatus(page)).toMatch(/“词条”里有/);
    const background = (one: Element) => getComputedStyle(one).backgroundColor;
    expect(await page.locator('.results mark').first().evaluate(background)).not.toBe(
      await page.locator('.results p').first().evaluate(background),
    );
    expect(await term.evaluate(background)).not.toBe(await other.evaluate(background));
    await page.focus('#search-q');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle),
    ).not.toBe('none');
  });

  test('by keyboard alone: type, choose a filter, show more, open a result', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 1280, height: 900 } });
    await page.keyboard.type('诈骗');
    await expect.poll(() => shownStatus(page), { timeout: 10_000 }).toMatch(/^找到/);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
          return;
      }
      throw new Error(`no way to ${selector}`);
    };
    await tabTo('[data-search-facets] button');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownStatus(page)).toMatch(/里有 \d+ 页/);
    await tabTo('[data-search-more]');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownTitles(page).then(({ length }) => length)).toBeGreaterThan(3);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('a[data-search-result]')].indexOf(
          document.activeElement as Element,
        ),
      ),
    ).toBe(3);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
  });

  test('the 关怀版 has a search of its own, whose results stay in it', async () => {
    const { page, faults } = await site.open('/care/guides/safe-account/', {
      viewport: { width: 360, height: 800 },
    });
    await page.click('header a[href="/care/search/"]');
    await page.waitForURL('**/care/search/');
    await askSearch(page, '安全账户');
    expect(await page.locator('a[data-search-result]').first().getAttribute('href')).toMatch(
      /^\/care\/(guides|terms)\/safe-account\//,
    );
    await page.locator('a[data-search-result]').first().click();
    await page.waitForURL('**/care/**');
    expect(await page.locator('h1').textContent()).toContain('安全账户');
    expect(faults).toEqual([]);
  });
});
