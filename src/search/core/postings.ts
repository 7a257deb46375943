/** The places besides the text in which a term may stand: `words` are an editor's for this page, `also` come from the thesaurus, `asked` from how readers put it. */
export const fields = ['title', 'heads', 'words', 'also', 'asked'] as const;
export type Field = (typeof fields)[number];

/** Where a term stands in one page: token positions in the text, and the fields that hold it. */
export interface Occurrence {
  positions: readonly number[];
  fields: readonly Field[];
}

/** The pages that hold a term, by page id, and how rare it is. */
export interface TermPages {
  pages: Map<string, Occurrence>;
  idf: number;
}

/** Kind and topic of a page, as the reader sees them. */
export interface Facets {
  kind: string;
  topic: string;
}

/** What is shown of a page: `headings` are offset in `text`, anchor, and the words where they are searched. */
export interface PageText extends Facets {
  url: string;
  title: string;
  reviewed: string;
  text: string;
  headings: readonly (readonly [offset: number, anchor: string, words?: string])[];
}

/** Where the core looks terms up: Pagefind's index in a new browser, the plain texts in an old one. */
export interface Postings {
  /** Ids of all pages, in the order of the site. */
  pages: readonly string[];
  /** Pages that hold the term. A term without an end mark is the beginning of a word. */
  lookup(term: string): Promise<TermPages>;
  /** Kind and topic of every page, by page id. */
  loadFacets(): Promise<Map<string, Facets>>;
  loadPage(id: string): Promise<PageText>;
}

/** How rare a term is that `found` of `all` pages hold. */
export function inverseFrequency(found: number, all: number): number {
  return Math.log((all - found + 0.5) / (found + 0.5) + 1);
}
