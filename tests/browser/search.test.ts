import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';
import { pageAt } from '../helpers/site.ts';

const PAUSE_LONGER_THAN_THE_SEARCH_MS = 700;

const browser = startBrowser();

const input = (page: Page) => page.locator('main input[type="search"]');
const status = (page: Page) => page.locator('main').getByRole('status');
const results = (page: Page) => page.locator('[data-search-result]');
const query = (page: Page) => new URL(page.url()).searchParams;
const pause = (page: Page) => page.waitForTimeout(PAUSE_LONGER_THAN_THE_SEARCH_MS);
const found = async (page: Page) => Number(/找到 (\d+) 页/.exec(await visibleText(status(page)))?.[1] ?? Number.NaN);

/** The heading of the page that the first result leads to; empty while there is none. */
const headingOfFirst = async (page: Page) => {
  const [url] = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return url ? pageAt(url).$('h1').text() : '';
};

describe('searching', () => {
  test('results come while typing, the best one is about the words, and the address keeps them', async () => {
    const { page, context, errors } = await browser.visit('/search/');
    await input(page).pressSequentially('安全账户');
    await expect.poll(() => query(page).get('q')).toBe('安全账户');
    await expect.poll(() => headingOfFirst(page)).toContain('安全账户');
    expect(await found(page)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('an address with a query shows the same results as typing it', async () => {
    const { page, context } = await browser.visit('/search/?q=安全账户');
    await results(page).first().waitFor();
    expect(await input(page).inputValue()).toBe('安全账户');
    const titles = await results(page).allInnerTexts();
    await input(page).fill('');
    await expect.poll(() => results(page).count()).toBe(0);
    await input(page).pressSequentially('安全账户');
    await expect.poll(() => results(page).allInnerTexts()).toEqual(titles);
    await context.close();
  });

  test('every result shows its kind, and an article its topic and last check', async () => {
    const { page, context } = await browser.visit('/search/?q=安全账户');
    await results(page).first().waitFor();
    for (const item of await page.locator('[data-search-results] > li').all()) {
      const url = (await item.locator('a').getAttribute('href')) ?? '';
      const about = await visibleText(item.locator('.meta'));
      expect(`${url} ${about}`).toMatch(
        /^\/(guides|cases|lessons|campaigns)\/.+ .+，.+，核对 \d{4} 年 \d+ 月 \d+ 日$|^\/(terms|sources|help|hotlines|facts|complaints|calendar)\/\S* \S+/,
      );
    }
    await context.close();
  });

  test('再看几条 adds results until all are shown', async () => {
    const { page, context } = await browser.visit('/search/?q=诈骗');
    await results(page).first().waitFor();
    const total = await found(page);
    const before = await results(page).count();
    expect(total).toBeGreaterThan(before);
    const more = page.getByRole('button', { name: '再看几条' });
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
    for (let clicks = 0; clicks < 40 && (await more.isVisible()); clicks += 1) {
      const shown = await results(page).count();
      await more.click();
      await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
    }
    expect(await results(page).count()).toBe(total);
    await context.close();
  });
});

describe('filters', () => {
  test.each([
    ['kind', '类别', '案例'],
    ['topic', '主题', '电信网络诈骗'],
  ])('by %s: narrows the results, says how many, stays in the address, and can be taken back', async (facet, group, value) => {
    const { page, context } = await browser.visit('/search/?q=转账');
    await results(page).first().waitFor();
    const all = await found(page);
    const button = () => page.getByRole('group', { name: group }).getByRole('button', { name: value });
    const promised = Number(/\d+$/.exec((await visibleText(button())).trim())?.[0]);
    await button().click();
    await expect.poll(() => found(page)).toBe(promised);
    expect(promised).toBeLessThan(all);
    expect(await button().getAttribute('aria-pressed')).toBe('true');
    expect(query(page).get(facet)).toBe(value);
    for (const about of await page.locator('[data-search-results] .meta').allInnerTexts()) expect(about.split('，')).toContain(value);
    await page.reload();
    await expect.poll(() => found(page)).toBe(promised);
    await button().click();
    await expect.poll(() => found(page)).toBe(all);
    expect(query(page).has(facet)).toBe(false);
    await context.close();
  });
});

describe('no result', () => {
  test('a miss is announced and shows the way to help and to all pages', async () => {
    const { page, context } = await browser.visit('/search/');
    await input(page).fill('zzqqxxjjvv');
    await expect.poll(() => visibleText(status(page))).toMatch(/没有找到.*被骗了怎么办/);
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('main a[href="/help/"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/all/"]').isVisible()).toBe(true);
    await context.close();
  });

  test('an emptied box leaves neither results nor a stale answer', async () => {
    const { page, context } = await browser.visit('/search/?q=安全账户');
    await results(page).first().waitFor();
    await input(page).fill('');
    await expect.poll(() => results(page).count()).toBe(0);
    expect(await visibleText(status(page))).toBe('');
    expect(query(page).has('q')).toBe(false);
    await context.close();
  });

  test('search that cannot load says so and leads on', async () => {
    const { page, context } = await browser.visit('/search/');
    await context.route('**/pagefind/**', (route) => route.abort());
    await input(page).fill('安全账户');
    await expect.poll(() => visibleText(status(page))).toContain('全部页面');
    expect(await page.locator('main a[href="/all/"]').isVisible()).toBe(true);
    await context.close();
  });
});

describe('hostile and unusual input', () => {
  const tag = '<img src=x onerror=alert(1)>';

  test.each([
    ['a tag with a handler', '/search/', tag],
    ['a tag with a handler in the address', `/search/?q=${encodeURIComponent(tag)}&topic=${encodeURIComponent(tag)}`, ''],
    ['a tag as a filter', `/search/?q=转账&kind=${encodeURIComponent('</textarea><script>alert(1)</script>')}`, ''],
    ['names of JavaScript', '/search/?q=转账&kind=__proto__&topic=constructor', '__proto__ constructor'],
    ['2,000 characters', '/search/', '转账'.repeat(1000)],
    ['only spaces and signs', '/search/?q=%00%E4', '  “”。、%00 \\ '],
  ])('%s do no harm, and the next query works', async (_, path, words) => {
    const { page, context, errors, strayRequests } = await browser.visit(path);
    let dialogues = 0;
    page.on('dialog', (dialogue) => {
      dialogues += 1;
      return dialogue.dismiss();
    });
    const foreign = () => page.locator('main img, main script').count();
    const before = await foreign();
    if (words) await input(page).fill(words);
    await pause(page);
    expect({ dialogues, errors, strayRequests, foreign: await foreign() }).toEqual({ dialogues: 0, errors: [], strayRequests: [], foreign: before });
    expect((await page.reload())?.status()).toBe(200);
    await input(page).fill('安全账户');
    await expect.poll(() => query(page).get('q')).toBe('安全账户');
    await context.close();
  });

  test('an address cannot put words of its own on the page', async () => {
    const spoof = '官方客服 400-123-4567';
    const { page, context } = await browser.visit(`/search/?q=${spoof}&kind=${spoof}&topic=${spoof}&tel=${spoof}#${spoof}`);
    await pause(page);
    expect(await visibleText(page.locator('body'))).not.toContain('400-123-4567');
    await context.close();
  });

  test('the letters of an unfinished Chinese word are not searched', async () => {
    const { page, context } = await browser.visit('/search/');
    const keyboard = await context.newCDPSession(page);
    await input(page).focus();
    for (const text of ['a', 'an', 'anquan', 'anquanzhanghu']) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await pause(page);
    expect(await input(page).inputValue()).toBe('anquanzhanghu');
    expect(query(page).has('q')).toBe(false);
    expect(await results(page).count()).toBe(0);
    await keyboard.send('Input.insertText', { text: '安全账户' });
    await results(page).first().waitFor();
    expect(query(page).get('q')).toBe('安全账户');
    await context.close();
  });
});
