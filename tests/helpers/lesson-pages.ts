import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';

/** One browser for the tests of a file, and for each test a fresh page of 1280 × 720 px; a test fails when a script of its page does. */
export function startLessonPages() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('没有找到 Chromium，设 CHROMIUM_PATH');
    site = await serveSite('dist', 0);
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    faults.length = 0;
    page.on('pageerror', ({ message }) => faults.push(message));
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get browser() {
      return browser;
    },
    get address() {
      return site.address;
    },
    /** The site's page at `path`, opened in the page of this test. */
    open: (path: string) => page.goto(`${site.address}${path}`),
  };
}
