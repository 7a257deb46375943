import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePolicy } from './content-policy.ts';
import { listPages, readStyleHashes } from './page-styles.ts';
import { composeHostHeaders } from './server-files.ts';

const CHARSET = '<meta charset="utf-8">';

/** Puts the policy into every page, for hosts that send no headers, and writes `_headers` for those that read it. Throws when a page has no charset to put it after. */
export function writeSecurity(site: string, base: string): { pages: number; styles: number } {
  const hashes = readStyleHashes(site);
  const meta = `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${composePolicy(hashes, 'meta')}">`;
  const pages = listPages(site);
  for (const page of pages) {
    const file = join(site, page);
    const html = readFileSync(file, 'utf8');
    if (!html.includes(CHARSET)) throw new Error(`${page} 里没有 ${CHARSET}，安全策略放不进去`);
    writeFileSync(file, html.replace(CHARSET, meta));
  }
  writeFileSync(join(site, '_headers'), composeHostHeaders(hashes, base));
  return { pages: pages.length, styles: hashes.length };
}
