// Every page of both versions in one real browser, several at a time. Prints each fault with its page, then the figures; ends with code 1 on any fault.
// `npm run audit -- /care/ /help/` looks at the pages below these addresses.
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';
import { walkWithTab } from '../helpers/page-checks.ts';
import { EDITIONS, findPageFaults } from '../helpers/page-faults.ts';
import { pages, siteDir } from '../helpers/site.ts';

const AT_A_TIME = Number(process.env.AUDIT_PAGES ?? 2);
const SAY_EVERY = 50;
const below = process.argv.length > 2 ? process.argv.slice(2) : ['/'];

const executablePath = findBrowser();
if (!executablePath)
  throw new Error('没有 Chrome 或 Chromium，先运行 node src/commands/prepare-tools.ts');
const site = await serveSite(siteDir, 0);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
const start = Date.now();
const paths = pages
  .map(({ url }) => url)
  .filter((url) => below.some((start) => url.startsWith(start)));
const waiting = [...paths];
const found = new Map<string, string[]>();
let stops = 0;

/** Opens the page once for the checks that measure it and once for the walk with Tab, because the first changes its text. */
async function look(page: Page, path: string): Promise<string[]> {
  const heard: string[] = [];
  const hear = (words: string) => heard.push(words);
  const onConsole = (message: { type(): string; text(): string }) =>
    message.type() === 'error' && hear(`console: ${message.text()}`);
  const onError = (error: Error) => hear(`exception: ${error}`);
  page.on('console', onConsole).on('pageerror', onError);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(site.address + path, { waitUntil: 'load' });
  const ring = EDITIONS[path.startsWith('/care/') ? 'care' : 'standard'].ring;
  const walk = await walkWithTab(page, ring);
  stops += walk.stops;
  await page.goto(`${site.address}${path}?`, { waitUntil: 'load' });
  const faults = await findPageFaults(page, path);
  page.off('console', onConsole).off('pageerror', onError);
  return [...new Set([...walk.faults, ...faults, ...heard])];
}

async function work(): Promise<void> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  await context.route(
    (url) => url.origin !== site.address,
    (route, request) => {
      console.log(`! 向外请求 ${request.url()}`);
      found.set(request.url(), ['request to another host']);
      return route.abort();
    },
  );
  const page = await context.newPage();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const faults = await look(page, path).catch((error: unknown) => [
      `could not be looked at: ${error}`,
    ]);
    if (faults.length > 0) found.set(path, faults);
    for (const fault of faults) console.log(`${path} ${fault}`);
    const done = paths.length - waiting.length;
    if (done % SAY_EVERY === 0)
      console.log(`  ${done} / ${paths.length} 页，${Math.round((Date.now() - start) / 1000)} 秒`);
  }
}

await Promise.all(Array.from({ length: AT_A_TIME }, work));
await browser.close();
await site.close();
const care = paths.filter((path) => path.startsWith('/care/')).length;
const faults = [...found.values()].flat().length;
console.log(
  `${paths.length} 页（关怀版 ${care} 页），Tab 停 ${stops} 次，${faults} 处不合格，在 ${found.size} 页，用时 ${Math.round((Date.now() - start) / 1000)} 秒`,
);
process.exitCode = faults > 0 ? 1 : 0;
