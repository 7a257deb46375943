import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startBrowser, visibleText } from '../helpers/browser.ts';
import { pageAt } from '../helpers/site.ts';

// What comes into the search page from outside: typing, an input method, an address. How well it finds things: search.test.ts.

const PAUSE_LONGER_THAN_THE_SEARCH_MS = 700;

const browser = startBrowser();

const input = (page: Page) => page.locator('#search-q');
const status = (page: Page) => page.locator('[data-search-status]');
const results = (page: Page) => page.locator('a[data-search-result]');
const query = (page: Page) => new URL(page.url()).searchParams;
const pause = (page: Page) => page.waitForTimeout(PAUSE_LONGER_THAN_THE_SEARCH_MS);
const found = async (page: Page) =>
  Number(/(?:找到|里有) (\d+) 页/.exec(await visibleText(status(page)))?.[1] ?? Number.NaN);

/** The heading of the page that the first result leads to; empty while there is none. */
const headingOfFirst = async (page: Page) => {
  const [url] = await results(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  return url ? pageAt(url.replace(/#.*/, '')).$('h1').text() : '';
};

describe('a query', () => {
  test('is searched while it is typed, announced as a status, and found again from its address', async () => {
    const { page, context, errors } = await browser.visit('/search/');
    await input(page).pressSequentially('安全账户');
    await expect.poll(() => query(page).get('q')).toBe('安全账户');
    await expect.poll(() => headingOfFirst(page)).toContain('安全账户');
    expect(await status(page).getAttribute('role')).toBe('status');
    expect(await found(page)).toBeGreaterThan(0);
    const titles = await results(page).allInnerTexts();
    await page.reload();
    await expect.poll(() => results(page).allInnerTexts()).toEqual(titles);
    await input(page).fill('');
    await expect.poll(() => results(page).count()).toBe(0);
    expect(await visibleText(status(page))).toBe('');
    expect(query(page).has('q')).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('that nothing matches shows the way to help, with numbers to dial', async () => {
    const { page, context } = await browser.visit('/search/');
    await input(page).fill('zzqqxxjjvv');
    await expect.poll(() => visibleText(status(page))).toContain('没有找到');
    expect(await page.locator('[data-search-miss] a[href="/help/"]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-miss] a[href="tel:110"]').isVisible()).toBe(true);
    await context.close();
  });

  test('shows all its results when asked for more', async () => {
    const { page, context } = await browser.visit('/search/?q=诈骗');
    await expect.poll(() => found(page)).toBeGreaterThan(20);
    const more = page.getByRole('button', { name: '再看几条' });
    for (let clicks = 0; clicks < 40 && (await more.isVisible()); clicks += 1) {
      const shown = await results(page).count();
      await more.click();
      await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
    }
    expect(await results(page).count()).toBe(await found(page));
    await context.close();
  });
});

test.each([
  ['kind', '类别', '案例'],
  ['topic', '主题', '电信网络诈骗'],
])(
  'a filter by %s narrows the results, says how many, stays in the address, and can be taken back',
  async (facet, group, value) => {
    const { page, context } = await browser.visit('/search/?q=转账', { width: 1280 });
    await expect.poll(() => found(page)).toBeGreaterThan(0);
    const all = await found(page);
    const button = page.getByRole('group', { name: group }).getByRole('button', { name: value });
    const open = async () => {
      if (!(await button.isVisible())) await page.locator('[data-search-sieve] summary').click();
    };
    await open();
    const promised = Number(/\d+$/.exec(await visibleText(button))?.[0]);
    await button.click();
    await expect.poll(() => found(page)).toBe(promised);
    expect(promised).toBeLessThan(all);
    expect(query(page).get(facet)).toBe(value);
    for (const about of await page.locator('[data-search-results] .meta').allInnerTexts())
      expect(about).toContain(value);
    await page.reload();
    await expect.poll(() => found(page)).toBe(promised);
    await open();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expect.poll(() => found(page)).toBe(all);
    expect(query(page).has(facet)).toBe(false);
    await context.close();
  },
);

describe('hostile and unusual input', () => {
  const tag = '<img src=x onerror=alert(1)>';

  test.each([
    ['a tag with a handler', '/search/', tag],
    [
      'a tag with a handler in the address',
      `/search/?q=${encodeURIComponent(tag)}&topic=${encodeURIComponent(tag)}`,
      '',
    ],
    [
      'a tag as a filter',
      `/search/?q=转账&kind=${encodeURIComponent('</textarea><script>alert(1)</script>')}`,
      '',
    ],
    [
      'names of JavaScript',
      '/search/?q=转账&kind=__proto__&topic=constructor',
      '__proto__ constructor',
    ],
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
    expect({ dialogues, errors, strayRequests, foreign: await foreign() }).toEqual({
      dialogues: 0,
      errors: [],
      strayRequests: [],
      foreign: before,
    });
    expect((await page.reload())?.status()).toBe(200);
    await input(page).fill('安全账户');
    await expect.poll(() => query(page).get('q')).toBe('安全账户');
    await context.close();
  });

  test.each([
    ['a query', (words: string) => `q=${words}`],
    ['a filter', (words: string) => `q=转账&kind=${words}&topic=${words}`],
    ['a parameter of its own', (words: string) => `q=转账&tel=${words}#${words}`],
  ])('an address cannot put a telephone number on the page by %s', async (_, parameters) => {
    const { page, context } = await browser.visit(
      `/search/?${parameters('官方客服 400-123-4567')}`,
    );
    await expect.poll(() => visibleText(status(page))).not.toBe('');
    expect(await visibleText(page.locator('body'))).not.toContain('400-123-4567');
    await context.close();
  });

  test('the letters of an unfinished Chinese word are not searched', async () => {
    const { page, context } = await browser.visit('/search/');
    const keyboard = await context.newCDPSession(page);
    await input(page).focus();
    for (const text of ['a', 'an', 'anquan', 'anquanzhanghu']) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
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
