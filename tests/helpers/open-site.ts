import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';

/** The built site in a real Chromium. `open` gives a fresh page that knows nothing of the others; `faults` collects what its console complains of. */
export async function openSite(folder = 'dist') {
  const site = await serveSite(folder, 0);
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  return {
    address: site.address,
    async open(
      path: string,
      options: BrowserContextOptions = {},
      prepare: (page: Page) => Promise<unknown> = async () => undefined,
    ) {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await prepare(page);
      await page.goto(site.address + path, { waitUntil: 'load' });
      return { page, faults };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
