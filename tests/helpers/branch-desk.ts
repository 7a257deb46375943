import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveLikeNginx } from './serve-like-nginx.ts';
import { siteDir } from './site.ts';

/** Pieces a branch can put its name on. */
export const pieces = ['poster', 'poster-bw', 'leaflet', 'tent', 'rollup'] as const;

/** The pages on which a branch fills in its name, served as nginx serves them, in a phone's window. */
export interface Desk {
  browser: Browser;
  origin: string;
  /** The content policy the pages are sent with. */
  policy: string;
  /** A page, and what it was refused or complained of. */
  open(path: string): Promise<{ page: Page; faults: string[] }>;
  close(): Promise<void>;
}

/** Starts server and browser; rejects where there is no browser. */
export async function openDesk(): Promise<Desk> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('没有 Chrome 或 Chromium，先运行 node src/commands/prepare-tools.ts');
  const site = await serveLikeNginx(siteDir);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  return {
    browser,
    origin: site.origin,
    policy: site.policy,
    async open(path) {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const faults: string[] = [];
      await page.exposeFunction('violated', (what: string) => faults.push(what));
      await page.addInitScript(() => {
        const told = (event: SecurityPolicyViolationEvent) =>
          (window as unknown as { violated: (what: string) => void }).violated(
            `${event.violatedDirective} ${event.blockedURI}`,
          );
        document.addEventListener('securitypolicyviolation', told);
      });
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(site.origin + path, { waitUntil: 'load' });
      return { page, faults };
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/** The press file the page makes when its button is pressed. */
export async function exportPdf(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.click('[data-export]');
  return readFileSync((await (await download).path()) as string);
}

/** The words of the branch on the first sheet of the preview. */
export const wordsOnSheet = (page: Page): Promise<string | null> =>
  page.locator('[data-layer="0"]').textContent();
