import { isWeakPair } from './question-words.ts';
import { findRuns, normalise } from './tokens.ts';

/** How readers ask for a page, in their own words. */
export interface AskedPage {
  page: string;
  asked: readonly string[];
}

/** The different words of sentences, as the index takes them: pairs of characters that say something, Latin words and numbers whole. */
export function wordsOfSentences(sentences: readonly string[]): string[] {
  const words = sentences.flatMap((sentence) =>
    findRuns(normalise(sentence)).flatMap(({ text, han }) => (han ? [...text].slice(1).map((letter, at) => text[at] + letter) : [text])),
  );
  return [...new Set(words)].filter((word) => !isWeakPair(word));
}
