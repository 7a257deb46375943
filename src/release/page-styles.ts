import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { styleHash } from './content-policy.ts';

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The standard sheet and that of the 关怀版; a third would be one that no policy foresees. */
const MOST_SHEETS = 2;

/** Paths of all pages of a built site. */
export function listPages(site: string): string[] {
  return globSync('**/*.html', { cwd: site }).sort();
}

/** Source expressions of the style sheets inlined in a built site. Throws when pages carry more than the two constant ones. */
export function readStyleHashes(site: string): string[] {
  const found = new Map<string, string>();
  for (const page of listPages(site)) {
    for (const [, css = ''] of readFileSync(join(site, page), 'utf8').matchAll(STYLE)) {
      const hash = styleHash(css);
      if (!found.has(hash)) found.set(hash, page);
    }
  }
  if (found.size > MOST_SHEETS)
    throw new Error(
      `内嵌样式表有 ${found.size} 份，只许 ${MOST_SHEETS} 份，多出来的在：${[...found.values()].slice(MOST_SHEETS).join('、')}`,
    );
  return [...found.keys()].sort();
}
