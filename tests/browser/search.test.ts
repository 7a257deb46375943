import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askSearch, shownStatus } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the search page', () => {
  test('answers as one types, marks the match, leads to the nearest heading and keeps the query in the address', async () => {
    const { page, faults } = await site.open('/search/');
    await askSearch(page, '报案带什么');
    expect(await page.locator('.results mark').first().textContent()).toBe('报案带什么');
    await askSearch(page, '对方用什么话骗您');
    expect(new URL(page.url()).searchParams.get('q')).toBe('对方用什么话骗您');
    await askSearch(page, '书面说明：依据合同');
    expect(await page.locator('a[data-search-result]').first().getAttribute('href')).toMatch(
      /^\/guides\/coverage-gap\/#./,
    );
    expect(faults).toEqual([]);
  });

  test('opens with the query of its address', async () => {
    const { page } = await site.open('/search/?q=%E9%80%80%E4%BF%9D&kind=%E6%8C%87%E5%8D%97');
    await expect.poll(() => shownStatus(page), { timeout: 10_000 }).toMatch(/“指南”里有 \d+ 页/);
    expect(await page.inputValue('#search-q')).toBe('退保');
  });

  test('a filter narrows, its count and its focus survive a new query, and the same button lifts it', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 1280, height: 900 } });
    await askSearch(page, '征信');
    const term = page.locator('[data-search-facets] button', { hasText: '词条' });
    await term.click();
    await expect.poll(() => shownStatus(page)).toMatch(/“词条”里有/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^词条/);
    await askSearch(page, '诈骗');
    await expect.poll(() => term.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.results .tag').allTextContents()).toEqual(
      expect.arrayContaining(['词条']),
    );
    expect(new Set(await page.locator('.results .tag').allTextContents())).toEqual(
      new Set(['词条']),
    );
    await term.click();
    await expect.poll(() => shownStatus(page)).toMatch(/^找到/);
  });

  test('walks by keyboard alone: down into the results, up and Escape back to the box', async () => {
    const { page } = await site.open('/search/');
    await askSearch(page, '安全账户');
    await page.focus('#search-q');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(() => document.activeElement?.hasAttribute('data-search-result')),
    ).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(guides|terms)\//);
  });

  test('says what it looked for instead, and lets the reader take it', async () => {
    const { page } = await site.open('/search/');
    await askSearch(page, '征信修覆');
    expect(await shownStatus(page)).toMatch(/没有这个写法，按“征信修复”找到 \d+ 页/);
    await page.click('[data-search-meant] button');
    expect(await page.inputValue('#search-q')).toBe('征信修复');
    await expect.poll(() => shownStatus(page)).toMatch(/^找到/);
  });

  test('finds the page of a scene whose words are nowhere, by its single characters', async () => {
    const { page, faults } = await site.open('/search/');
    await askSearch(page, '量子波动速读');
    expect(await shownStatus(page)).toBe('没有找到您打的这些字。');
    expect(await askSearch(page, '娃儿过年红纸包')).toContain('/lessons/red-packet-code/');
    expect(await shownStatus(page)).toMatch(/^找到 \d+ 页/);
    await askSearch(page, '今天天气真好');
    expect(await shownStatus(page)).toMatch(/^没有一模一样的说法，最接近的有 \d+ 页/);
    expect(faults).toEqual([]);
  });

  test('is never empty: numbers to call when nothing is found', async () => {
    const { page } = await site.open('/search/');
    await askSearch(page, 'qwxkz');
    expect(await shownStatus(page)).toBe('没有找到您打的这些字。');
    expect(await page.locator('[data-search-miss] a[href="tel:110"]').isVisible()).toBe(true);
    await askSearch(page, '安全账户');
    expect(await page.locator('[data-search-miss]').isVisible()).toBe(false);
  });

  test.each([
    ['markup', '<img src=x onerror="document.title=1">'],
    ['two thousand characters', '骗'.repeat(2000)],
    ['emoji, right-to-left and broken pairs', '😀‮שלום\ud83d'],
  ])('takes %s for text', async (_, query) => {
    const { page, faults } = await site.open('/search/');
    const title = await page.title();
    await askSearch(page, query);
    expect(await page.title()).toBe(title);
    expect(await page.locator('main img, .results script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('late answers never overwrite newer ones', async () => {
    const { page } = await site.open('/search/');
    await askSearch(page, '征信');
    for (const query of ['安', '安全', '安全账', '安全账户', '退保'])
      await page.fill('#search-q', query);
    await page.waitForTimeout(800);
    expect(new URL(page.url()).searchParams.get('q')).toBe('退保');
    expect(
      (await page.locator('.results mark').allTextContents()).every((text) => text === '退保'),
    ).toBe(true);
  });

  test('nothing typed leaves the device', async () => {
    const asked: string[] = [];
    const { page } = await site.open('/search/', {}, async (fresh) =>
      fresh.on('request', (request) => asked.push(decodeURIComponent(request.url()))),
    );
    await askSearch(page, '安全账户');
    await askSearch(page, 'zhengxin');
    expect(
      asked.filter((url) => !url.startsWith(site.address) || /安全账户|zhengxin/.test(url)),
    ).toEqual([]);
  });

  test('320 pixels are wide enough, and every control is 44 high', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 320, height: 700 } });
    await askSearch(page, '征信修覆');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const low = await page.$$eval('main button, main summary, main .chip', (all) =>
      all.flatMap((one) =>
        one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44
          ? [one.textContent]
          : [],
      ),
    );
    expect(low).toEqual([]);
  });
});

describe('the box on every page', () => {
  test('suggests after the second character, by mouse or keyboard, and says so', async () => {
    const { page, faults } = await site.open('/guides/safe-account/');
    await page.fill('#site-q', '退');
    await page.waitForTimeout(300);
    expect(await page.locator('[data-suggest-list]').isVisible()).toBe(false);
    await page.fill('#site-q', '退保');
    await page.locator('[data-suggest-list] a').first().waitFor();
    expect(await page.textContent('[data-suggest-status]')).toMatch(/有 \d 条建议/);
    await page.focus('#site-q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-suggest-list]').isVisible()).toBe(false);
    await page.fill('#site-q', '想退保');
    await page.locator('[data-suggest-list] a').first().click();
    await page.waitForURL('**/guides/surrender/');
    expect(faults).toEqual([]);
  });

  test('Enter searches the whole site', async () => {
    const { page } = await site.open('/guides/safe-account/');
    await page.fill('#site-q', '退保');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await expect.poll(() => shownStatus(page), { timeout: 10_000 }).toMatch(/^找到/);
  });
});
