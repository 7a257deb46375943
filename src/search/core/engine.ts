import { cleanQuery } from './clean-query.ts';
import { composeExcerpt, type ExcerptPart, nearestHeading } from './excerpt.ts';
import { applyFilters, type FacetCounts } from './filters.ts';
import { loadOnce, loadOnceEach } from './load-once.ts';
import type { Facets } from './postings.ts';
import { type Found, type Sources, search } from './search.ts';

/** What a page of results asks for. */
export interface Request {
  query: string;
  filters: Partial<Facets>;
  from: number;
  count: number;
}

/** One result as it is shown; every text is plain text. */
export interface Hit extends Facets {
  url: string;
  title: string;
  reviewed: string;
  excerpt: ExcerptPart[];
}

/** The answer to a request. */
export interface Answer {
  total: number;
  /** How many there would be without filters. */
  unfiltered: number;
  counts: FacetCounts;
  vague: boolean;
  /** True when something did not come that might have found more, or better: nothing found says nothing then. */
  incomplete: boolean;
  respelled?: string;
  hits: Hit[];
}

/** A search that can be asked; the page does not know whether it runs in a worker. */
export interface Engine {
  search(request: Request): Promise<Answer>;
}

const MOST_QUERIES = 20;
const MOST_SENTENCES = 100;

/** A found page as it is shown, with the passage and the heading nearest to what was asked. */
async function loadHit(
  postings: Sources['postings'],
  id: string,
  { marks, pairs }: Found,
): Promise<Hit> {
  const { url, title, kind, topic, reviewed, text, headings } = await postings.loadPage(id);
  const { parts, at } = composeExcerpt(text, marks, pairs);
  const anchor = nearestHeading(headings, at);
  return { url: anchor ? `${url}#${anchor}` : url, title, kind, topic, reviewed, excerpt: parts };
}

/** Makes the search out of its sources: tiers, filters, excerpts. Remembers the last queries, so that filters and “more” cost nothing. */
export function createEngine({
  postings,
  loadHelp,
  loadSentences,
  loadRespelling,
}: Sources): Engine {
  const sources = {
    postings,
    loadHelp: loadOnce(loadHelp),
    loadSentences: loadOnceEach(loadSentences, MOST_SENTENCES),
    loadRespelling: loadOnce(loadRespelling),
  };
  const find = loadOnceEach(
    (query) => search(sources, query),
    MOST_QUERIES,
    ({ incomplete }) => !incomplete,
  );

  return {
    async search({ query, filters, from, count }) {
      const found = await find(cleanQuery(query));
      const { ids, counts } = applyFilters(found.ids, await postings.loadFacets(), filters);
      const hits = await Promise.all(
        ids.slice(from, from + count).map((id) => loadHit(postings, id, found)),
      );
      const { vague, incomplete, respelled } = found;
      return {
        total: ids.length,
        unfiltered: found.ids.length,
        counts,
        vague,
        incomplete,
        hits,
        ...(respelled && { respelled }),
      };
    },
  };
}
