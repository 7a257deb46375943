import {
  type LetterFile,
  letterFileOf,
  letterFolder,
  readLetterList,
} from '../core/letter-lists.ts';
import { loadOnce, loadOnceEach } from '../core/load-once.ts';
import {
  type Facets,
  type Field,
  fields,
  inverseFrequency,
  type PageText,
  type Postings,
  type TermPages,
} from '../core/postings.ts';
import { isHan, isWhole, letterOf, RUN_END } from '../core/tokens.ts';

interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
  data(): Promise<{ raw_url?: string; url: string; content: string; meta: Record<string, string> }>;
}

/** The part of Pagefind's public API that is used. */
export interface Pagefind {
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(
    term: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

const MOST_TERMS = 300;

/** What Pagefind cannot tell by itself. */
interface Beside {
  /** Why one of its files never came whole, of which Pagefind itself keeps silent; nothing while all is well. */
  findFault(): unknown;
  /** A file of lists of single characters. */
  loadLetters(path: string): Promise<LetterFile>;
}

/** Postings out of Pagefind's index, those of single characters out of our lists beside it. Reject, now and later, when a file of the index did not come whole: nobody can say then what is not found. */
export async function createPagefindPostings(
  pagefind: Pagefind,
  { findFault, loadLetters }: Beside,
): Promise<Postings> {
  async function ask<Found>(asking: Promise<Found>): Promise<Found> {
    const found = await asking;
    const fault = findFault();
    if (fault) throw fault;
    return found;
  }

  /** All pages in the order of the site, which decides between equals as it does in the plain index. */
  const { results: site } = await ask(pagefind.search(null));
  const pages = site.map(({ id }) => id);
  const order = new Map(pages.map((id, at) => [id, at]));
  const inOrder = (a: PagefindResult, b: PagefindResult) =>
    (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0);
  const results: ReadonlyMap<string, PagefindResult> = new Map(
    site.map((result) => [result.id, result]),
  );

  async function lookupLetter(letter: string): Promise<TermPages> {
    const lists = await loadLetters(`${letterFolder(pages)}/${letterFileOf(letter)}.json`);
    const found = readLetterList(lists[letter] ?? [], pages);
    return { pages: found, idf: inverseFrequency(found.size, pages.length) };
  }

  async function lookup(term: string): Promise<TermPages> {
    const letter = letterOf(term);
    if (letter) return lookupLetter(letter);
    // a beginning of a word may be spread over two chunks; Pagefind loads only the one where it would stand itself
    if (!isHan(term) && !isWhole(term) && !term.endsWith(RUN_END))
      await pagefind.preload(term + RUN_END);
    const found = await ask(pagefind.search(term));
    const places = found.results
      .sort(inOrder)
      .map(
        ({
          id,
          words,
          matchedMetaFields = [],
        }): [string, { positions: number[]; fields: Field[] }] => [
          id,
          { positions: words, fields: fields.filter((field) => matchedMetaFields.includes(field)) },
        ],
      );
    return { pages: new Map(places), idf: inverseFrequency(places.length, pages.length) };
  }

  async function readFacets(): Promise<Map<string, Facets>> {
    const values = await ask(pagefind.filters());
    const all = new Map<string, Facets>();
    for (const facet of ['kind', 'topic'] as const) {
      for (const value of Object.keys(values[facet] ?? {})) {
        for (const { id } of (await ask(pagefind.search(null, { filters: { [facet]: value } })))
          .results) {
          all.set(id, { ...(all.get(id) ?? { kind: '', topic: '' }), [facet]: value });
        }
      }
    }
    return all;
  }

  return {
    pages,
    lookup: loadOnceEach(lookup, MOST_TERMS),
    loadFacets: loadOnce(readFacets),
    async loadPage(id): Promise<PageText> {
      const result = results.get(id);
      if (!result) throw new Error(`搜索：没有这一页 ${id}`);
      const { raw_url, url, content, meta } = await result.data();
      const { title = url, kind = '', topic = '', reviewed = '', headings = '[]' } = meta;
      return {
        url: raw_url ?? url,
        title,
        kind,
        topic,
        reviewed,
        text: content,
        headings: JSON.parse(headings),
      };
    },
  };
}
