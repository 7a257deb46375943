import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { build } from 'rolldown';
import { globSync } from 'tinyglobby';

/** Pages every reader keeps from the first visit on: what one needs with one bar of signal and a stranger on the phone. */
const CORE_PAGES = [
  'help/index.html',
  'hotlines/index.html',
  'offline/index.html',
  'care/index.html',
  'care/hotlines/index.html',
  'care/help/**/index.html',
];

/** Addresses of the scripts and pictures a page loads by itself. */
function partsOf(html: string): string[] {
  const sources = [
    ...html.matchAll(/<(?:script|img)[^>]*\ssrc="(\/[^"]+)"/g),
    ...html.matchAll(/<link[^>]*rel="(?:icon|stylesheet)"[^>]*href="(\/[^"]+)"/g),
  ];
  return sources.map((match) => match[1] as string);
}

const IMPORT = /(?:from|import)\s*"(\.\/[^"]+\.js)"/g;

/** The file behind an address of a site under the path `base`. */
const fileOf = (url: string, base: string) =>
  url.slice(base.length).replace(/(^|\/)$/, '$1index.html');

/** Scripts that the script at `url` imports before it runs, and theirs: on a network that hangs, one missing would hold up the page. */
function importsOf(site: string, base: string, url: string): string[] {
  if (!url.endsWith('.js')) return [];
  const found = [...readFileSync(join(site, fileOf(url, base)), 'utf8').matchAll(IMPORT)].map(
    (match) => posix.join(posix.dirname(url), match[1] as string),
  );
  return found.flatMap((next) => [next, ...importsOf(site, base, next)]);
}

/** A file to keep, and the beginning of the hash of its bytes. */
interface KeptFile {
  url: string;
  revision: string;
}

function withRevision(site: string, base: string, url: string): KeptFile {
  const file = join(site, fileOf(url, base));
  if (!existsSync(file)) throw new Error(`离线要用的文件不存在：${url}`);
  return {
    url,
    revision: createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16),
  };
}

/** Every file to keep under `site` from the first visit on. Throws when a page or one of its parts is missing. */
function listCoreFiles(site: string, base: string): KeptFile[] {
  const pages = globSync(CORE_PAGES, { cwd: site }).sort();
  if (pages.length < CORE_PAGES.length)
    throw new Error(`离线要用的页面不全，只有：${pages.join('、')}`);
  const own = pages.flatMap((page) => partsOf(readFileSync(join(site, page), 'utf8')));
  const parts = new Set([
    ...own,
    ...[...new Set(own)].flatMap((url) => importsOf(site, base, url)),
  ]);
  const urls = [
    ...pages.map((page) => base + page.replace(/index\.html$/, '')),
    ...[...parts].sort(),
  ];
  return urls.map((url) => withRevision(site, base, url));
}

/** The other scripts and styles of the site. */
function listAssets(site: string, base: string, core: readonly KeptFile[]): KeptFile[] {
  const known = new Set(core.map(({ url }) => url));
  const urls = globSync('_astro/**', { cwd: site }).map((name) => base + name);
  return urls
    .filter((url) => !known.has(url))
    .sort()
    .map((url) => withRevision(site, base, url));
}

async function bundle(source: string, define: Record<string, string>): Promise<string> {
  const { output } = await build({
    input: resolve('src/offline', source),
    write: false,
    transform: { target: 'chrome80', define },
    output: { format: 'iife', minify: true },
  });
  return output[0].code;
}

/**
 * For a site under the path `base`: writes `sw.js`, which keeps pages for times without a network, and `sw-off.js`, which ends it.
 * With `off` the second is written under both names: the way to call the worker back from every device.
 */
export async function buildOffline(
  site: string,
  base: string,
  off: boolean,
): Promise<{ files: number; bytes: number }> {
  const files = listCoreFiles(site, base);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const worker = await bundle('service-worker.ts', {
    CORE_FILES: JSON.stringify(files),
    ASSET_FILES: JSON.stringify(listAssets(site, base, files)),
    CORE_VERSION: JSON.stringify(version),
    SITE_BASE: JSON.stringify(base),
  });
  const end = await bundle('kill-switch.ts', {});
  writeFileSync(join(site, 'sw.js'), off ? end : worker);
  writeFileSync(join(site, 'sw-off.js'), end);
  return { files: files.length, bytes: worker.length };
}
