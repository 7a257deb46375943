import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askSearch, shownStatus, shownTitles } from '../helpers/ask-search.ts';
import { openSite } from '../helpers/open-site.ts';
import { questions } from '../site/questions.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('browsers that lack something', () => {
  test('no Intl.Segmenter: the same first page', async () => {
    const { page } = await site.open('/search/', {}, (fresh) =>
      fresh.addInitScript('delete Intl.Segmenter'),
    );
    await askSearch(page, '接到公检法电话怎么办');
    expect((await shownTitles(page))[0]).toContain('安全账户');
  });

  test('no WebAssembly, as from a USB stick: the plain index answers the same, in the same order, and Pagefind is not loaded', async () => {
    const asked: string[] = [];
    const { page: old } = await site.open('/search/', {}, async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await fresh.addInitScript('delete globalThis.WebAssembly');
    });
    const { page: now } = await site.open('/search/');
    const everyFourth = questions.filter((_, at) => at % 4 === 0).map(([question]) => question);
    for (const query of [
      '注销校园贷',
      'zhengxinxiufu',
      '退保找谁',
      '骗',
      '96110',
      ...everyFourth,
    ]) {
      await Promise.all([askSearch(old, query), askSearch(now, query)]);
      expect([query, await shownStatus(now), ...(await shownTitles(now))]).toEqual([
        query,
        await shownStatus(old),
        ...(await shownTitles(old)),
      ]);
    }
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test.each([
    ['a worker that may not start', '**/worker-*.js'],
    ['a blocked Pagefind', '**/pagefind/**'],
  ])('%s: the plain index answers', async (_, blocked) => {
    const { page } = await site.open('/search/', {}, (fresh) =>
      fresh.context().route(blocked, (route) => route.abort()),
    );
    await askSearch(page, '安全账户');
    expect(await shownStatus(page)).toMatch(/^找到/);
  });

  test('sentences of readers that never arrive: a question is answered without them, and so is the next query', async () => {
    const { page } = await site.open('/search/', {}, (fresh) =>
      fresh.context().route('**/search/asked/**', (route) => route.abort()),
    );
    await page.fill('#search-q', '有个穿警服的叫我把钱转过去核查');
    await page.waitForTimeout(300);
    await askSearch(page, '接到公检法电话怎么办');
    expect((await shownTitles(page))[0]).toContain('安全账户');
  });

  test('no index at all: a clear sentence and the browsable index', async () => {
    const { page } = await site.open('/search/', {}, (fresh) =>
      fresh
        .context()
        .route(/\/pagefind\/|\/search\/(plain|phrases|questions|respelling)\.json/, (route) =>
          route.fulfill({ status: 404 }),
        ),
    );
    await askSearch(page, '安全账户');
    expect(await shownStatus(page)).toBe('没能查完，可能是网络不好。');
    expect(await page.locator('main a[href="/all/"]').first().isVisible()).toBe(true);
  });

  test('no script: the browsable index', async () => {
    const { page } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript a[href="/all/"]').isVisible()).toBe(true);
  });
});
