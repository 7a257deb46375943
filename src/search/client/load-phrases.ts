import type { Phrase } from '../core/suggest.ts';

let phrases: Promise<Phrase[]> | undefined;

async function fetchPhrases(): Promise<Phrase[]> {
  const response = await fetch('/search/phrases.json');
  if (!response.ok) throw new Error(`搜索：phrases.json ${response.status}`);
  return response.json();
}

/** The phrases the box suggests, loaded once; rejects when they cannot be had, and tries again at the next call. */
export function loadPhrases(): Promise<Phrase[]> {
  phrases ??= fetchPhrases().catch((error: unknown) => {
    phrases = undefined;
    throw error;
  });
  return phrases;
}
