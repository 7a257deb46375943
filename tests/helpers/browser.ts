import { relative } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';
import { siteDir } from './site.ts';

/** One reader with a new, empty profile, looking at the site. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Addresses outside the site that the page asked for; none was let through. */
  strayRequests: string[];
  /** Errors in the console and exceptions nobody caught. */
  errors: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Runs in the page before any script of the site. */
  before?: () => void;
}

export interface TestBrowser {
  /** Where the site is served: `http://localhost:40123`. */
  readonly address: string;
  /** Opens `path` in a new profile and waits until it is loaded. */
  visit(path: string, options?: VisitOptions): Promise<Visit>;
}

/** Starts one Chromium and one server for the tests of a file, and ends both after them. */
export function startBrowser(): TestBrowser {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serveSite>> | undefined;
  let address = '';

  beforeAll(async () => {
    const executablePath = findBrowser();
    if (!executablePath)
      throw new Error('没有 Chrome 或 Chromium，先运行 node src/commands/prepare-tools.ts');
    server = await serveSite(relative(process.cwd(), siteDir), 0);
    address = server.address;
    browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get address() {
      return address;
    },
    async visit(path, { width = 360, height = 800, before, ...options } = {}) {
      if (!browser) throw new Error('visit() before the browser has started');
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...options,
      });
      const strayRequests: string[] = [];
      const errors: string[] = [];
      await context.route(
        (url) => url.origin !== address,
        (route, request) => {
          strayRequests.push(request.url());
          return route.abort();
        },
      );
      if (before) await context.addInitScript(before);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // That the lost page comes with status 404 is right, and Chromium's console says so as an error.
        const ownStatus =
          message.location().url === address + path && message.text().includes('404');
        if (message.type() === 'error' && !ownStatus)
          errors.push(`${message.text()} (${message.location().url})`);
      });
      await page.goto(address + path, { waitUntil: 'load' });
      return { page, context, strayRequests, errors };
    },
  };
}

/** What a reader sees of `part`: without what is hidden, unlike `textContent`. */
export async function visibleText(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join('\n').trim();
}
