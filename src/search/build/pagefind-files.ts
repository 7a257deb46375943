/**
 * All this project knows of Pagefind's private side: the size of an index chunk and the format of a fragment.
 * Measured with the version named here; another version stops the build instead of spoiling the search in silence.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { minifySync, transformSync } from 'rolldown/utils';

const KNOWN_VERSION = '1.6.0';
/** Pagefind's own engine, packed once with `zopfli --i1000`: 2.6 kB less on every first search than the packing it comes in. */
const SMALL_ENGINE = new URL(`./engine-${KNOWN_VERSION}.wasm.gz`, import.meta.url);
const SIGNATURE = 'pagefind_dcd';
const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|wasm\.unknown\.pagefind|(index|filter|fragment)\/.+)$/;
const CHUNK = { least: 900, most: 20_000, perRoot: 57 };

/** What the browser reads of a page; Pagefind passes it through untouched. */
export interface FragmentText {
  content: string;
  meta: Record<string, string>;
}

/** Sets the chunk size that keeps a first query small, before Pagefind starts: many small chunks on a small site, fewer on a large one, because their list is loaded before the reader types. */
export function setChunkSize(pages: number): void {
  const size = Math.round(
    Math.min(CHUNK.most, Math.max(CHUNK.least, CHUNK.perRoot * Math.sqrt(pages))),
  );
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(size);
}

/** A file of Pagefind's bundle, as its public API hands it over. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

const changed = (what: string) =>
  new Error(`搜索：${what}，Pagefind 的格式变了，请改 src/search/build/pagefind-files.ts`);

/** A fragment with its readable text, and the address of its page. */
function rewriteFragment(
  { path, content }: BundleFile,
  texts: ReadonlyMap<string, FragmentText>,
): BundleFile & { url: string } {
  const text = (content[0] === 0x1f ? gunzipSync(content) : Buffer.from(content)).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw changed(`${path} 开头不是 ${SIGNATURE}`);
  const { url, content: cut, meta } = JSON.parse(text.slice(SIGNATURE.length));
  if (typeof url !== 'string' || typeof cut !== 'string' || typeof meta !== 'object')
    throw changed(`${path} 里没有 url、content、meta`);
  const readable = texts.get(url);
  if (!readable) throw new Error(`搜索：${path} 属于 ${url}，这一页不在索引里`);
  return {
    url,
    path,
    content: gzipSync(
      SIGNATURE + JSON.stringify({ url, filters: {}, word_count: 0, anchors: [], ...readable }),
      { level: 9 },
    ),
  };
}

/** The script runs in a worker, which has neither window nor document, and starts no worker of its own to clean up after: what it would do in a page is left out, and so is what it says to the console, which the worker says itself. */
const IN_A_WORKER = {
  'typeof window': '"undefined"',
  'typeof document': '"undefined"',
  'typeof FinalizationRegistry': '"undefined"',
};

function shrinkScript({ path, content }: BundleFile): BundleFile {
  const settled = transformSync(path, Buffer.from(content).toString('utf8'), {
    define: IN_A_WORKER,
  });
  const { code, errors } = minifySync(path, settled.code, {
    module: true,
    compress: { dropConsole: true },
  });
  const faults = [...settled.errors, ...errors];
  if (faults.length > 0)
    throw new Error(`搜索：${path} 压不小：${faults.map(({ message }) => message).join('；')}`);
  return { path, content: Buffer.from(code) };
}

/** The same engine in fewer bytes; as it came when it is not byte for byte the one that was packed. */
function shrinkEngine({ path, content }: BundleFile): BundleFile {
  const small = readFileSync(SMALL_ENGINE);
  return { path, content: gunzipSync(small).equals(gunzipSync(content)) ? small : content };
}

function checkVersion(files: readonly BundleFile[]): void {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const version = entry && JSON.parse(Buffer.from(entry.content).toString('utf8')).version;
  if (version === KNOWN_VERSION) return;
  throw new Error(
    `搜索：索引是 Pagefind ${version} 写的，这里只认 ${KNOWN_VERSION}。核对 src/search/build/pagefind-files.ts 和 npm run bench，再改 KNOWN_VERSION`,
  );
}

const unchanged = (file: BundleFile) => file;
const shrinkers: Record<string, (file: BundleFile) => BundleFile> = {
  'pagefind.js': shrinkScript,
  'wasm.unknown.pagefind': shrinkEngine,
};

/** Pagefind calls a page by the name of its fragment. */
const idOf = (path: string) => path.replace(/^fragment\/(.+)\.pf_fragment$/, '$1');

/** The bundle as the site serves it, and by address the id that each page has in it. */
export interface Bundle {
  files: BundleFile[];
  ids: ReadonlyMap<string, string>;
}

/**
 * The bundle as the site serves it: readable text instead of cut text in every fragment, script and engine in fewer bytes, nothing that is not loaded.
 * Throws when the version is not the one measured, a fragment is unknown, or a page has none.
 */
export function composeBundle(
  files: readonly BundleFile[],
  texts: ReadonlyMap<string, FragmentText>,
): Bundle {
  checkVersion(files);
  const kept = files.filter(({ path }) => KEPT.test(path));
  const isFragment = ({ path }: BundleFile) => path.startsWith('fragment/');
  const fragments = kept.filter(isFragment);
  if (fragments.length !== texts.size)
    throw changed(`${texts.size} 页却有 ${fragments.length} 个片段`);
  const rewritten = fragments.map((file) => rewriteFragment(file, texts));
  return {
    files: [
      ...kept
        .filter((file) => !isFragment(file))
        .map((file) => (shrinkers[file.path] ?? unchanged)(file)),
      ...rewritten,
    ],
    ids: new Map(rewritten.map(({ url, path }) => [url, idOf(path)])),
  };
}
