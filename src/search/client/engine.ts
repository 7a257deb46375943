/** One hit as the page shows it; all texts are plain text except `excerpt`, in which Pagefind has escaped all but `<mark>`. */
export interface Hit {
  url: string;
  title: string;
  kind: string;
  topic: string;
  reviewed: string;
  excerpt: string;
}

/** The answer to one query: how many pages, how many per facet value, and a way to load them. */
export interface Answer {
  total: number;
  counts: Record<string, Record<string, number>>;
  load(from: number, to: number): Promise<Hit[]>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[]; totalFilters: Answer['counts'] }>;
}

let engine: Promise<Pagefind> | undefined;

async function start(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 40 });
  await pagefind.init();
  return pagefind;
}

/** Loads the search engine once; rejects when its files cannot be had, and tries again at the next call. */
export function loadEngine(): Promise<Pagefind> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Searches the site; `filters` narrows by `kind` and `topic`. Nothing typed leaves the device. */
export async function search(query: string, filters: Record<string, string>): Promise<Answer> {
  const pagefind = await loadEngine();
  const { results, totalFilters } = await pagefind.search(query, { filters });
  return {
    total: results.length,
    counts: totalFilters,
    load: async (from, to) => {
      const data = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return data.map(({ url, excerpt, meta, filters: values }) => ({
        url,
        title: meta.title ?? url,
        kind: values.kind?.[0] ?? '',
        topic: values.topic?.[0] ?? '',
        reviewed: meta.reviewed ?? '',
        excerpt,
      }));
    },
  };
}
