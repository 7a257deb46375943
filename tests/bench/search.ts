/** Measures the search as it grows: index time beside Pagefind's own, bytes and time of a first query in Chromium. Usage: node tests/bench/search.ts [site] [pages …] */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { buildSearchIndex, loadRecords } from '../../src/search/build/build-index.ts';
import { pageText } from '../../src/search/core/page-record.ts';
import { writeCorpus } from './search-corpus.ts';

const QUERIES = 24;

/** Milliseconds Pagefind itself takes for the same pages. */
async function timePagefind(site: string): Promise<number> {
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const start = performance.now();
  const { index } = await createIndex({ forceLanguage: 'zh', writePlayground: false });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: mkdtempSync(join(tmpdir(), 'pagefind-')) });
  await close();
  return performance.now() - start;
}

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Serves a folder as a host with gzip would, and counts what it sends besides the page itself. */
async function serveCounting(folder: string) {
  const sent = { bytes: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)];
    const body = type ? gzipSync(readFileSync(path), { level: 6 }) : readFileSync(path);
    if (!path.endsWith('.html')) sent.bytes += body.length;
    response.writeHead(200, type ? { 'content-encoding': 'gzip', 'content-type': type } : { 'content-type': 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return { sent, address: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

const spread = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    mean: Math.round(values.reduce((sum, value) => sum + value, 0) / values.length),
    p50: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    most: Math.round(sorted[sorted.length - 1] ?? 0),
  };
};

/** Strings of two to five characters out of the site's own text, always the same. */
function sampleStrings(site: string): string[] {
  const runs = loadRecords(site, []).flatMap((record) => pageText(record).match(/[\u4e00-\u9fff]{5,}/g) ?? []);
  return Array.from({ length: QUERIES }, (_, at) => (runs[Math.floor((at * runs.length) / QUERIES)] ?? '').slice(0, 2 + (at % 4)));
}

async function measureFirstQueries(site: string) {
  const { sent, address, stop } = await serveCounting(site);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  const bytes: number[] = [];
  const times: number[] = [];
  for (const query of sampleStrings(site)) {
    const page = await (await browser.newContext()).newPage();
    sent.bytes = 0;
    await page.goto(`${address}/search/`, { waitUntil: 'load' });
    await page.waitForTimeout(600);
    times.push(
      await page.evaluate(async (typed) => {
        const input = document.querySelector('#search-q') as HTMLInputElement;
        const start = performance.now();
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (!document.querySelector('a[data-search-result]')) await new Promise((wait) => setTimeout(wait, 2));
        return performance.now() - start;
      }, query),
    );
    await page.waitForTimeout(150);
    bytes.push(sent.bytes);
    await page.context().close();
  }
  await browser.close();
  stop();
  return { bytes: spread(bytes), milliseconds: spread(times) };
}

const [site = 'dist', ...sizes] = process.argv.slice(2);
for (const pages of sizes.length > 0 ? sizes.map(Number) : [150, 2000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  writeCorpus(site, folder, pages);
  const theirs = await timePagefind(folder);
  const ours = await buildSearchIndex(folder, []);
  const { bytes, milliseconds } = await measureFirstQueries(folder);
  const kilobytes = (value: number) => (value / 1000).toFixed(1);
  console.log(
    `${pages} 页 ${(ours.characters / 1e6).toFixed(2)} 百万字：建索引 ${(ours.milliseconds / 1000).toFixed(1)} 秒（Pagefind 自己 ${(theirs / 1000).toFixed(1)} 秒）；第一次搜索 平均 ${kilobytes(bytes.mean)} kB，最多 ${kilobytes(bytes.most)} kB，中位 ${milliseconds.p50} 毫秒，最慢 ${milliseconds.most} 毫秒`,
  );
  rmSync(folder, { recursive: true });
}
process.exit(0);
