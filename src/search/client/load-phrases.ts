import { loadOnce } from '../core/load-once.ts';
import type { Phrase } from '../core/suggest.ts';
import { createLoad, HELPFUL, loadJson } from './load-whole.ts';

/** The phrases the box suggests, loaded once; rejects when they do not come whole, and tries again at the next call. */
export const loadPhrases: () => Promise<Phrase[]> = loadOnce(() =>
  loadJson(createLoad(fetch.bind(globalThis)), '/search/phrases.json', HELPFUL),
);
