import { loadOnce } from '../core/load-once.ts';
import type { Phrase } from '../core/suggest.ts';

/** The phrases the box suggests, loaded once; rejects when they cannot be had, and tries again at the next call. */
export const loadPhrases: () => Promise<Phrase[]> = loadOnce(async () => {
  const response = await fetch('/search/phrases.json');
  if (!response.ok) throw new Error(`搜索：phrases.json ${response.status}`);
  return response.json();
});
