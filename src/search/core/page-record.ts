import type { Facets, Field } from './postings.ts';

/** One block of a page: a paragraph, or a heading when `level` is set. */
export interface Block {
  text: string;
  level?: number;
  anchor?: string;
}

/** A page as the index takes it: what is read on it, and the words it also answers to. */
export interface PageRecord extends Facets {
  url: string;
  title: string;
  reviewed: string;
  blocks: Block[];
  /** Words its editor added, shown or not; `said` are those that are shown: what the other side says, other names. */
  words: string[];
  said: string[];
  /** Words the thesaurus adds. */
  also: string[];
  /** Pairs and Latin words of how readers ask for the page that no name of it holds. */
  asked: string[];
}

/** The readable text of a page, one block a line; offsets in it are the offsets of excerpts. */
export function pageText(record: Pick<PageRecord, 'blocks'>): string {
  return record.blocks.map(({ text }) => text).join('\n');
}

/** The texts by which a page is named, by field. How readers ask for it is kept apart, as words. */
export function namedTexts(
  record: Pick<PageRecord, 'title' | 'blocks' | 'words' | 'also'>,
): Record<Exclude<Field, 'asked'>, readonly string[]> {
  const { title, words, also } = record;
  return { title: [title], heads: pageHeadings(record).map(([, , text]) => text), words, also };
}

/** The headings below the title: offset in the page's text, anchor, words. */
export function pageHeadings(record: Pick<PageRecord, 'blocks'>): [number, string, string][] {
  let offset = 0;
  return record.blocks.flatMap(({ text, level, anchor }): [number, string, string][] => {
    const start = offset;
    offset += text.length + 1;
    return level !== undefined && level > 1 ? [[start, anchor ?? '', text]] : [];
  });
}
