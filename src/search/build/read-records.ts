import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { namedTexts, type PageRecord } from '../core/page-record.ts';
import { expandWords, type ThesaurusLine } from '../core/thesaurus.ts';
import { normalise } from '../core/tokens.ts';
import { type AskedPage, tellingWords } from './asked-words.ts';
import { isSearched, readPage } from './read-page.ts';

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The files of a built site that the search takes in, in the order of the site. They are read for it, and again for their words: how many there are must be known before Pagefind starts. */
export function findSearched(site: string): string[] {
  const files = globSync('**/*.html', { cwd: site }).sort();
  return files.filter((file) => isSearched(readFileSync(join(site, file), 'utf8')));
}

/** Reads the searchable pages among `files` one by one, with the words the thesaurus and readers' own questions add. Throws at the end when those are asked of a page that is not there. */
export function* readRecords(
  site: string,
  files: readonly string[],
  thesaurus: readonly ThesaurusLine[],
  asked: readonly AskedPage[],
): Generator<PageRecord> {
  const words = tellingWords(asked);
  const known = new Set<string>();
  for (const file of files) {
    const record = readPage(addressOf(file), readFileSync(join(site, file), 'utf8'));
    if (!record) continue;
    known.add(record.url);
    const named = Object.values(namedTexts({ ...record, also: [] })).flat();
    const also = expandWords(named, thesaurus);
    const names = normalise([...named, ...also].join('\n'));
    yield {
      ...record,
      also,
      asked: (words.get(record.url) ?? []).filter((word) => !names.includes(word)),
    };
  }
  const lost = asked.find(({ page }) => !known.has(page));
  if (lost) throw new Error(`读者的问法指到 ${lost.page}，搜索里没有这一页`);
}

/** Every searchable page under `site`, as the site itself words it. */
export function loadRecords(site: string): PageRecord[] {
  return [...readRecords(site, findSearched(site), [], [])];
}
