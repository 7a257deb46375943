import type { Letters } from '../core/letters.ts';
import { lettersOf } from '../core/letters.ts';
import { isWeakPair } from '../core/question-words.ts';
import { findRuns, normalise, pairsOf } from '../core/tokens.ts';

/** How readers ask for a page, in their own words. */
export interface AskedPage {
  page: string;
  asked: readonly string[];
}

/** A character that one or two sentences of a page hold says little of it. */
const LEAST_SENTENCES = 3;
/** A page with more sentences than this does not speak louder for it, nor one with fewer more softly: half of the way. */
const USUAL_SENTENCES = 30;
/** Steps of weight for each unit of log(1 + sentences); below the least a character is left out. */
const STEPS = 5;
const LEAST_WEIGHT = 2;

/** The different words of sentences, as the index takes them: pairs of characters that say something, Latin words and numbers whole. */
export function wordsOfSentences(sentences: readonly string[]): string[] {
  const words = sentences.flatMap((sentence) => findRuns(normalise(sentence)).flatMap(({ text, han }) => (han ? pairsOf(text) : [text])));
  return [...new Set(words)].filter((word) => !isWeakPair(word));
}

/** How many sentences of each page hold each character, by the place of the page in `pages`. */
function countLetters(pages: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  pages.forEach((sentences, place) => {
    for (const letter of sentences.flatMap(lettersOf)) {
      const row = counts.get(letter) ?? new Map<number, number>();
      counts.set(letter, row.set(place, (row.get(place) ?? 0) + 1));
    }
  });
  return counts;
}

/** How unevenly a character is spread over pages: 1 when one page has it alone, 0 when all have it alike; one less its normalised entropy. */
function unevenness(row: ReadonlyMap<number, number>, pages: number): number {
  const times = [...row.values()];
  const all = times.reduce((sum, time) => sum + time, 0);
  return 1 + times.reduce((sum, time) => sum + (time / all) * Math.log(time / all), 0) / Math.log(Math.max(2, pages));
}

/**
 * Which characters speak for which pages: log-entropy weighting, rounded, as in latent semantic indexing. `sentences` are, for each page of the site in its order,
 * how readers ask for it; pages nobody asks for have none.
 */
export function weighLetters(sentences: readonly (readonly string[])[]): Letters {
  const asked = sentences.filter(({ length }) => length > 0).length;
  const rows = [...countLetters(sentences)].map(([letter, row]): [string, [number, number][]] => {
    const worth = unevenness(row, asked);
    const weigh = (place: number, times: number) => Math.log1p(times * Math.sqrt(USUAL_SENTENCES / (sentences[place]?.length || 1)));
    const weights = [...row]
      .filter(([, times]) => times >= LEAST_SENTENCES)
      .map(([place, times]): [number, number] => [place, Math.round(STEPS * worth * weigh(place, times))]);
    return [letter, weights.filter(([, weight]) => weight >= LEAST_WEIGHT)];
  });
  return new Map(rows.filter(([, row]) => row.length > 0));
}
