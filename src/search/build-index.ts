import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's stock interfaces, which this site does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/** Indexes every page under `site` that carries `data-pagefind-body` into `site/pagefind/`. Throws with Pagefind's own errors. */
export async function buildSearchIndex(site: string): Promise<{ pages: number; milliseconds: number }> {
  const start = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'zh', writePlayground: false });
  if (!index) throw new Error(`搜索索引建不起来：${errors.join('；')}`);
  const added = await index.addDirectory({ path: site });
  if (added.errors.length > 0) throw new Error(`搜索索引读不了页面：${added.errors.join('；')}`);
  const outputPath = join(site, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`搜索索引写不出来：${written.errors.join('；')}`);
  await close();
  for (const file of UNUSED) rmSync(join(outputPath, file), { force: true });
  return { pages: added.page_count, milliseconds: performance.now() - start };
}
