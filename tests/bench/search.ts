// How the search grows: index time beside Pagefind's own on the same pages, bytes and time of a first query in Chromium. Arguments: sizes of the corpus in pages.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/commands/find-browser.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { loadRecords } from '../../src/search/build/read-records.ts';
import { pageText } from '../../src/search/core/page-record.ts';
import { writeCorpus } from '../helpers/search-corpus.ts';

const QUERIES = 24;
const SETTLE_MS = 600;

/** Milliseconds Pagefind itself takes for the same pages. */
async function timePagefind(site: string): Promise<number> {
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const start = performance.now();
  const { index } = await createIndex({ forceLanguage: 'zh', writePlayground: false });
  await index?.addDirectory({ path: site });
  const outputPath = mkdtempSync(join(tmpdir(), 'pagefind-'));
  await index?.writeFiles({ outputPath });
  await close();
  const milliseconds = performance.now() - start;
  rmSync(outputPath, { recursive: true });
  return milliseconds;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

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
    response
      .writeHead(
        200,
        type
          ? { 'content-encoding': 'gzip', 'content-type': type }
          : { 'content-type': 'application/octet-stream' },
      )
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    sent,
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
  };
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
  const runs = loadRecords(site).flatMap(
    (record) => pageText(record).match(/[\u4e00-\u9fff]{5,}/g) ?? [],
  );
  return Array.from({ length: QUERIES }, (_, at) =>
    (runs[Math.floor((at * runs.length) / QUERIES)] ?? '').slice(0, 2 + (at % 4)),
  );
}

/** Empties the box, pastes into it, and waits for the first result. */
const TYPE = `async (typed) => {
  const input = document.querySelector('#search-q');
  const first = () => document.querySelector('[data-search-results]').firstElementChild;
  const until = async (done) => { while (!done()) await new Promise((later) => setTimeout(later, 1)); };
  const put = (words) => { input.value = words; input.dispatchEvent(new Event('input', { bubbles: true })); };
  put('');
  await until(() => !first());
  const start = performance.now();
  put(typed);
  await until(first);
  return performance.now() - start;
}`;

/** Bytes and time of a first query with nothing cached, and time of the one after it. */
async function measureQueries(site: string) {
  const { sent, address, stop } = await serveCounting(site);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
  const [bytes, first, second]: [number[], number[], number[]] = [[], [], []];
  const strings = sampleStrings(site);
  for (const [at, query] of strings.entries()) {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    sent.bytes = 0;
    await page.goto(`${address}/search/`, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    first.push(await page.evaluate(`(${TYPE})(${JSON.stringify(query)})`));
    await page.waitForTimeout(150);
    bytes.push(sent.bytes);
    second.push(
      await page.evaluate(`(${TYPE})(${JSON.stringify(strings[(at + 1) % strings.length])})`),
    );
    await page.context().close();
  }
  await browser.close();
  stop();
  return { bytes: spread(bytes), first: spread(first), second: spread(second) };
}

const kilobytes = (value: number) => (value / 1000).toFixed(1);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

async function measureCorpus(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  writeCorpus(process.env.SITE_DIR ?? 'dist', folder, pages);
  const load = () => loadavg()[0]?.toFixed(1);
  const before = load();
  const theirs = await timePagefind(folder);
  const ours = await buildSearchIndex(folder, []);
  const { bytes, first, second } = await measureQueries(folder);
  console.log(
    `| ${pages} | ${(ours.characters / 1e6).toFixed(2)} | ${seconds(ours.milliseconds)} / ${seconds(theirs)} | ${kilobytes(bytes.mean)} / ${kilobytes(bytes.most)} | ${first.p50} / ${first.most} | ${second.p50} / ${second.most} | ${before} → ${load()} |`,
  );
  rmSync(folder, { recursive: true });
}

const sizes = process.argv.slice(2).map(Number);
console.log(
  '| pages | million characters | index s, ours / Pagefind alone | first query kB, mean / worst | first result ms, median / worst | second query ms, median / worst | load |',
);
console.log('|---|---|---|---|---|---|---|');
for (const pages of sizes.length > 0 ? sizes : [150, 2000, 10_000]) await measureCorpus(pages);
// Pagefind keeps its process for a next index
process.exit(0);
