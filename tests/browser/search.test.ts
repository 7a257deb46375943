import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../src/search/build/read-page.ts';
import { pageText } from '../../src/search/core/page-record.ts';
import { normalise } from '../../src/search/core/tokens.ts';
import { shownAddresses } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';
import { siteDir, pages as sitePages } from '../helpers/site.ts';
import { questions } from '../site/questions.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Strings tried through the box; all 800 of the evaluator's are tried by the lab's own script. */
const SAMPLE = 40;

const status = (page: Page) => page.textContent('[data-search-status]');
const titles = (page: Page) => page.locator('a[data-search-result]').allTextContents();

async function ask(page: Page, query: string): Promise<void> {
  await page.fill('#search-q', '');
  await expect.poll(() => status(page)).toBe('');
  await page.fill('#search-q', query);
  await expect.poll(() => status(page), { timeout: 10_000 }).not.toBe('');
}

describe('the search page', () => {
  test('answers as one types, marks the match, leads to the nearest heading and keeps the query in the address', async () => {
    const { page, faults } = await site.open('/search/');
    await ask(page, '报案带什么');
    expect(await page.locator('.results mark').first().textContent()).toBe('报案带什么');
    await ask(page, '对方用什么话骗您');
    expect(new URL(page.url()).searchParams.get('q')).toBe('对方用什么话骗您');
    await ask(page, '书面说明：依据合同');
    expect(await page.locator('a[data-search-result]').first().getAttribute('href')).toMatch(/^\/guides\/coverage-gap\/#./);
    expect(faults).toEqual([]);
  });

  test('opens with the query of its address', async () => {
    const { page } = await site.open('/search/?q=%E9%80%80%E4%BF%9D&kind=%E6%8C%87%E5%8D%97');
    await expect.poll(() => status(page), { timeout: 10_000 }).toMatch(/“指南”里有 \d+ 页/);
    expect(await page.inputValue('#search-q')).toBe('退保');
  });

  test('a filter narrows, its count and its focus survive a new query, and the same button lifts it', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 1280, height: 900 } });
    await ask(page, '征信');
    const term = page.locator('[data-search-facets] button', { hasText: '词条' });
    await term.click();
    await expect.poll(() => status(page)).toMatch(/“词条”里有/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^词条/);
    await ask(page, '诈骗');
    await expect.poll(() => term.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.results .tag').allTextContents()).toEqual(expect.arrayContaining(['词条']));
    expect(new Set(await page.locator('.results .tag').allTextContents())).toEqual(new Set(['词条']));
    await term.click();
    await expect.poll(() => status(page)).toMatch(/^找到/);
  });

  test('walks by keyboard alone: down into the results, up and Escape back to the box', async () => {
    const { page } = await site.open('/search/');
    await ask(page, '安全账户');
    await page.focus('#search-q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-result'))).toBe(true);
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
    await ask(page, '征信修覆');
    expect(await status(page)).toMatch(/没有这个写法，按“征信修复”找到 \d+ 页/);
    await page.click('[data-search-meant] button');
    expect(await page.inputValue('#search-q')).toBe('征信修复');
    await expect.poll(() => status(page)).toMatch(/^找到/);
  });

  test('is never empty: numbers to call when nothing is found', async () => {
    const { page } = await site.open('/search/');
    await ask(page, 'qwxkz');
    expect(await status(page)).toBe('没有找到您打的这些字。');
    expect(await page.locator('[data-search-miss] a[href="tel:110"]').isVisible()).toBe(true);
    await ask(page, '安全账户');
    expect(await page.locator('[data-search-miss]').isVisible()).toBe(false);
  });

  test.each([
    ['markup', '<img src=x onerror="document.title=1">'],
    ['two thousand characters', '骗'.repeat(2000)],
    ['emoji, right-to-left and broken pairs', '😀‮שלום\ud83d'],
  ])('takes %s for text', async (_, query) => {
    const { page, faults } = await site.open('/search/');
    const title = await page.title();
    await ask(page, query);
    expect(await page.title()).toBe(title);
    expect(await page.locator('main img, .results script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('late answers never overwrite newer ones', async () => {
    const { page } = await site.open('/search/');
    await ask(page, '征信');
    for (const query of ['安', '安全', '安全账', '安全账户', '退保']) await page.fill('#search-q', query);
    await page.waitForTimeout(800);
    expect(new URL(page.url()).searchParams.get('q')).toBe('退保');
    expect((await page.locator('.results mark').allTextContents()).every((text) => text === '退保')).toBe(true);
  });

  test('nothing typed leaves the device', async () => {
    const asked: string[] = [];
    const { page } = await site.open('/search/', {}, async (fresh) => fresh.on('request', (request) => asked.push(decodeURIComponent(request.url()))));
    await ask(page, '安全账户');
    await ask(page, 'zhengxin');
    expect(asked.filter((url) => !url.startsWith(site.address) || /安全账户|zhengxin/.test(url))).toEqual([]);
  });

  test('320 pixels are wide enough, and every control is 44 high', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 320, height: 700 } });
    await ask(page, '征信修覆');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const low = await page.$$eval('main button, main summary, main .chip', (all) =>
      all.flatMap((one) => (one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44 ? [one.textContent] : [])),
    );
    expect(low).toEqual([]);
  });
});

test('any string of our own text is found through the real box, on every page that has it', { timeout: 180_000 }, async () => {
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
    await ask(page, query);
    const more = page.locator('[data-search-more]');
    while (await more.isVisible()) {
      const shown = (await titles(page)).length;
      await more.click();
      await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(shown);
    }
    const found = await shownAddresses(page);
    expect([query, ...holding.filter((url) => !found.includes(url))]).toEqual([query]);
  }
});

describe('the search page in other hands', () => {
  test('Back from a result finds query, results and filters again', async () => {
    const { page } = await site.open('/search/?q=%E5%BE%81%E4%BF%A1&kind=%E8%AF%8D%E6%9D%A1');
    await expect.poll(() => status(page), { timeout: 10_000 }).toMatch(/“词条”里有/);
    const before = [await status(page), ...(await titles(page))];
    await page.locator('a[data-search-result]').nth(1).click();
    await page.waitForURL(/\/terms\//);
    await page.goBack();
    await expect.poll(async () => [await status(page), ...(await titles(page))], { timeout: 10_000 }).toEqual(before);
    expect(await page.inputValue('#search-q')).toBe('征信');
  });

  test('in forced colours the match, the pressed filter and the focus can be told apart', async () => {
    const { page } = await site.open('/search/', { forcedColors: 'active', viewport: { width: 1280, height: 900 } });
    await ask(page, '征信');
    const term = page.locator('[data-search-facets] button', { hasText: '词条' });
    const other = page.locator('[data-search-facets] button', { hasText: '指南' });
    await term.click();
    await expect.poll(() => status(page)).toMatch(/“词条”里有/);
    const background = (one: Element) => getComputedStyle(one).backgroundColor;
    expect(await page.locator('.results mark').first().evaluate(background)).not.toBe(await page.locator('.results p').first().evaluate(background));
    expect(await term.evaluate(background)).not.toBe(await other.evaluate(background));
    await page.focus('#search-q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe('none');
  });

  test('by keyboard alone: type, choose a filter, show more, open a result', async () => {
    const { page } = await site.open('/search/', { viewport: { width: 1280, height: 900 } });
    await page.keyboard.type('诈骗');
    await expect.poll(() => status(page), { timeout: 10_000 }).toMatch(/^找到/);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`no way to ${selector}`);
    };
    await tabTo('[data-search-facets] button');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toMatch(/里有 \d+ 页/);
    await tabTo('[data-search-more]');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page).then(({ length }) => length)).toBeGreaterThan(3);
    expect(await page.evaluate(() => [...document.querySelectorAll('a[data-search-result]')].indexOf(document.activeElement as Element))).toBe(3);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
  });

  test('the 关怀版 has a search of its own, whose results stay in it', async () => {
    const { page, faults } = await site.open('/care/guides/safe-account/', { viewport: { width: 360, height: 800 } });
    await page.click('header a[href="/care/search/"]');
    await page.waitForURL('**/care/search/');
    await ask(page, '安全账户');
    expect(await page.locator('a[data-search-result]').first().getAttribute('href')).toMatch(/^\/care\/(guides|terms)\/safe-account\//);
    await page.locator('a[data-search-result]').first().click();
    await page.waitForURL('**/care/**');
    expect(await page.locator('h1').textContent()).toContain('安全账户');
    expect(faults).toEqual([]);
  });
});

describe('browsers that lack something', () => {
  test('no Intl.Segmenter: the same first page', async () => {
    const { page } = await site.open('/search/', {}, (fresh) => fresh.addInitScript('delete Intl.Segmenter'));
    await ask(page, '接到公检法电话怎么办');
    expect((await titles(page))[0]).toContain('安全账户');
  });

  test('no WebAssembly, as from a USB stick: the plain index answers the same, in the same order, and Pagefind is not loaded', async () => {
    const asked: string[] = [];
    const { page: old } = await site.open('/search/', {}, async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await fresh.addInitScript('delete globalThis.WebAssembly');
    });
    const { page: now } = await site.open('/search/');
    const everyFourth = questions.filter((_, at) => at % 4 === 0).map(([question]) => question);
    for (const query of ['注销校园贷', 'zhengxinxiufu', '退保找谁', '骗', ...everyFourth]) {
      await Promise.all([ask(old, query), ask(now, query)]);
      expect([query, await status(now), ...(await titles(now))]).toEqual([query, await status(old), ...(await titles(old))]);
    }
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test.each([
    ['a worker that may not start', '**/worker-*.js'],
    ['a blocked Pagefind', '**/pagefind/**'],
  ])('%s: the plain index answers', async (_, blocked) => {
    const { page } = await site.open('/search/', {}, (fresh) => fresh.context().route(blocked, (route) => route.abort()));
    await ask(page, '安全账户');
    expect(await status(page)).toMatch(/^找到/);
  });

  test('no index at all: a clear sentence and the browsable index', async () => {
    const { page } = await site.open('/search/', {}, (fresh) =>
      fresh.context().route(/\/pagefind\/|\/search\/(plain|phrases|respelling)\.json/, (route) => route.fulfill({ status: 404 })),
    );
    await ask(page, '安全账户');
    expect(await status(page)).toBe('搜索暂时用不了，可能是网络断了。');
    expect(await page.locator('main a[href="/all/"]').first().isVisible()).toBe(true);
  });

  test('no script: the browsable index', async () => {
    const { page } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript a[href="/all/"]').isVisible()).toBe(true);
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
    await expect.poll(() => status(page), { timeout: 10_000 }).toMatch(/^找到/);
  });
});
