import {
  type Facets,
  type Field,
  inverseFrequency,
  type Occurrence,
  type PageText,
  type Postings,
  type TermPages,
} from './postings.ts';
import {
  isHan,
  isWhole,
  letterOf,
  normalise,
  placeRuns,
  RUN_END,
  type Run,
  wholeToken,
} from './tokens.ts';

/** A page of the plain index: its text, and the words its editor added. */
export interface PlainPage extends PageText {
  words: readonly string[];
  also: readonly string[];
  asked: readonly string[];
}

/** A stretch of normalised text with its runs, each with its token position; runs are found when first needed. */
interface Scannable {
  text: string;
  wholes: ReadonlySet<string>;
  runs?: (Run & { token: number })[];
}

const scannable = (text: string, wholes: readonly string[] = []): Scannable => ({
  text: normalise(text),
  wholes: new Set(wholes),
});

function runsOf(part: Scannable): (Run & { token: number })[] {
  part.runs ??= placeRuns(part.text);
  return part.runs;
}

/** Token positions of a term: a Han string wherever it stands, a Latin one where a word begins, with the end mark the whole word. */
function findPositions(part: Scannable, term: string): number[] {
  const bare = term.endsWith(RUN_END) ? term.slice(0, -1) : term;
  if (!part.text.includes(bare)) return [];
  return runsOf(part).flatMap((run) => {
    if (isHan(bare)) return run.han ? placesIn(run.text, bare).map((at) => run.token + at) : [];
    return (bare === term ? run.text.startsWith(bare) : run.text === bare) ? [run.token] : [];
  });
}

function placesIn(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Readers' questions are kept as pairs and Latin words: a single character is not looked up in them. */
const isKeptIn = (field: Field, term: string) => field !== 'asked' || letterOf(term) === undefined;

function holds(part: Scannable, term: string): boolean {
  if (isWhole(term)) return part.wholes.has(term);
  const letter = letterOf(term);
  return letter ? part.text.includes(letter) : findPositions(part, term).length > 0;
}

interface ScannedPage {
  body: Scannable;
  fields: Record<Field, Scannable>;
}

/** Postings read from the plain texts themselves: no index, no WebAssembly, the same answers. For old browsers and for tests. */
export function createScanPostings(pages: readonly PlainPage[]): Postings {
  const scanned = new Map(
    pages.map((page): [string, ScannedPage] => [
      page.url,
      {
        body: scannable(page.text),
        fields: {
          title: scannable(page.title, wholeToken(page.title)),
          heads: scannable(page.headings.map(([, , words = '']) => words).join('\n')),
          words: scannable(page.words.join('\n'), page.words.flatMap(wholeToken)),
          also: scannable(page.also.join('\n'), page.also.flatMap(wholeToken)),
          asked: scannable(page.asked.join('\n')),
        },
      },
    ]),
  );
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const cache = new Map<string, TermPages>();

  function occurrence({ body, fields }: ScannedPage, term: string): Occurrence | undefined {
    const positions = isWhole(term) || letterOf(term) ? [] : findPositions(body, term);
    const held = (Object.keys(fields) as Field[]).filter(
      (field) => isKeptIn(field, term) && holds(fields[field], term),
    );
    if (positions.length === 0 && held.length === 0 && !holds(body, term)) return undefined;
    return { positions, fields: held };
  }

  function lookup(term: string): TermPages {
    const found = new Map(
      [...scanned].flatMap(([id, page]): [string, Occurrence][] => {
        const place = occurrence(page, term);
        return place ? [[id, place]] : [];
      }),
    );
    return { pages: found, idf: inverseFrequency(found.size, pages.length) };
  }

  return {
    pages: pages.map(({ url }) => url),
    lookup: async (term) => {
      const found = cache.get(term) ?? lookup(term);
      cache.set(term, found);
      return found;
    },
    loadFacets: async () =>
      new Map(pages.map(({ url, kind, topic }): [string, Facets] => [url, { kind, topic }])),
    loadPage: async (id) => {
      const page = byUrl.get(id);
      if (!page) throw new Error(`搜索：没有这一页 ${id}`);
      return page;
    },
  };
}
