/**
 * All this project knows of Pagefind's private side: the size of an index chunk and the format of a fragment.
 * Measured with the version named here; another version stops the build instead of spoiling the search in silence.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { minifySync } from 'vite';

const KNOWN_VERSION = '1.6.0';
const SIGNATURE = 'pagefind_dcd';
const KEPT = /^(pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.unknown\.pagefind)$/;
const CHUNK = { least: 900, most: 20_000, perRoot: 2.4 };

/** What the browser reads of a page; Pagefind passes it through untouched. */
export interface FragmentText {
  content: string;
  meta: Record<string, string>;
}

/** Sets the chunk size that keeps a first query small: many small chunks on a small site, fewer on a large one, because their list is loaded before the reader types. */
export function setChunkSize(characters: number): void {
  const size = Math.round(Math.min(CHUNK.most, Math.max(CHUNK.least, CHUNK.perRoot * Math.sqrt(characters))));
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(size);
}

function readFragment(path: string): { url: string; content: string; meta: Record<string, string> } & Record<string, unknown> {
  const raw = readFileSync(path);
  const bytes = raw[0] === 0x1f ? gunzipSync(raw) : raw;
  const text = bytes.toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error(`搜索：${path} 开头不是 ${SIGNATURE}，Pagefind 的格式变了，请改 src/search/build/pagefind-files.ts`);
  const fragment = JSON.parse(text.slice(SIGNATURE.length));
  if (typeof fragment.url !== 'string' || typeof fragment.content !== 'string' || typeof fragment.meta !== 'object') {
    throw new Error(`搜索：${path} 里没有 url、content、meta，Pagefind 的格式变了，请改 src/search/build/pagefind-files.ts`);
  }
  return fragment;
}

/** Replaces the cut text in every fragment by the readable one. Throws when a fragment is unknown, or a page has none. */
export function rewriteFragments(folder: string, texts: ReadonlyMap<string, FragmentText>): void {
  const fragments = join(folder, 'fragment');
  const files = readdirSync(fragments);
  if (files.length !== texts.size)
    throw new Error(`搜索：${texts.size} 页却有 ${files.length} 个片段，Pagefind 的格式变了，请改 src/search/build/pagefind-files.ts`);
  for (const file of files) {
    const path = join(fragments, file);
    const fragment = readFragment(path);
    const text = texts.get(fragment.url);
    if (!text) throw new Error(`搜索：${path} 属于 ${fragment.url}，这一页不在索引里`);
    const { url, filters } = fragment;
    const { content, meta } = text;
    writeFileSync(path, gzipSync(SIGNATURE + JSON.stringify({ url, content, word_count: 0, filters, meta, anchors: [] }), { level: 9 }));
  }
}

/** Leaves only the files the search loads, the script without its spaces. Throws when Pagefind's version is not the one measured. */
export function tidyBundle(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  if (version !== KNOWN_VERSION) {
    throw new Error(
      `搜索：索引是 Pagefind ${version} 写的，这里只认 ${KNOWN_VERSION}。核对 src/search/build/pagefind-files.ts 和 npm run bench，再改 KNOWN_VERSION`,
    );
  }
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !KEPT.test(entry.name))) rmSync(join(folder, name));
  const script = join(folder, 'pagefind.js');
  const { code, errors } = minifySync(script, readFileSync(script, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`搜索：pagefind.js 压不小：${errors.map(({ message }) => message).join('；')}`);
  writeFileSync(script, code);
}
