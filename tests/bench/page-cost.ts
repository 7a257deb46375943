// What one page costs its reader on a slow phone: bytes, requests, first and largest paint. Prints a table; never fails a build.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { serveSite } from '../../src/commands/serve-site.ts';

const PAGES = [
  '/',
  '/guides/safe-account/',
  '/guides/real-or-fake/',
  '/cases/scam-safe-account/',
  '/help/',
  '/search/',
];
const RUNS = Number(process.env.RUNS ?? 5);
/** The lab's “slow 4G”: 562.5 ms a request, 1,474.56 kbit/s down, 675 up, processor four times slower. */
const SLOW = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1000) / 8,
  uploadThroughput: (675 * 1000) / 8,
};
const OBSERVE = `window.paint = { fcp: 0, lcp: 0, cls: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') window.paint.fcp = entry.startTime; }).observe({ type: 'paint', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.paint.lcp = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.paint.cls += entry.value; }).observe({ type: 'layout-shift', buffered: true });`;

interface Cost {
  requests: number;
  bytes: number;
  fcp: number;
  lcp: number;
  cls: number;
}

const executablePath = findBrowser();
if (!executablePath) throw new Error('没有浏览器：运行 npm test 会装一个');

async function measure(url: string): Promise<Cost> {
  const browser = await chromium.launch({
    executablePath: executablePath as string,
    args: BROWSER_FLAGS,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
    });
    const session = await page.context().newCDPSession(page);
    let requests = 0;
    let bytes = 0;
    session.on('Network.loadingFinished', (event) => {
      requests += 1;
      bytes += event.encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'networkidle' });
    const paint = (await page.evaluate('window.paint')) as Pick<Cost, 'fcp' | 'lcp' | 'cls'>;
    return { requests, bytes, ...paint };
  } finally {
    await browser.close();
  }
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A copy of the site whose text files have brotli twins at level 5, as a content network would send them. */
function compressedCopy(site: string): string {
  const copy = '.cache/bench-site';
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true, filter: (path) => !path.includes('downloads') });
  for (const file of globSync(`${copy}/**/*.{html,js,css,svg,xml,json}`)) {
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    );
  }
  return copy;
}

const site = await serveSite(compressedCopy(process.env.SITE_DIR ?? 'dist'), 0, { brotli: true });
console.log(
  `| page | requests | kB on the wire | FCP ms | LCP ms (all runs) | CLS |\n|---|---|---|---|---|---|`,
);
for (const path of PAGES) {
  const runs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(site.address + path));
  const of = (key: keyof Cost) => runs.map((cost) => cost[key]);
  const lcp = of('lcp').map(Math.round);
  console.log(
    `| ${path} | ${median(of('requests'))} | ${(median(of('bytes')) / 1000).toFixed(1)} | ${Math.round(median(of('fcp')))} | ${median(lcp)} (${lcp.join(' ')}) | ${median(of('cls')).toFixed(3)} |`,
  );
}
await site.close();
