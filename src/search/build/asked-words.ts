import { type Letters, lettersOf } from '../core/letters.ts';
import type { KindWords } from '../core/question-help.ts';
import { isWeakPair } from '../core/question-words.ts';
import type { Sentences } from '../core/sentences.ts';
import { findRuns, normalise, pairsOf } from '../core/tokens.ts';

/** How readers ask for a page, in their own words. */
export interface AskedPage {
  page: string;
  asked: readonly string[];
}

/** How readers ask: for one page, and for a kind of page. */
export interface Asked {
  pages: readonly AskedPage[];
  kinds: readonly KindWords[];
}

/** A word that one sentence of a page holds counts when no more pages' sentences hold it. */
const FEW_PAGES = 2;
/** A character that one or two sentences of a page hold says little of it. */
const LEAST_SENTENCES = 3;
/** A page with more sentences than this does not speak louder for it, nor one with fewer more softly: half of the way. */
const USUAL_SENTENCES = 30;
/** Steps of weight for each unit of log(1 + sentences); below the least a character is left out. */
const STEPS = 5;
const LEAST_WEIGHT = 2;

/** How often things stand in lists, each list counting once. */
function countLists(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const thing of new Set(list)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Words of a sentence as the index takes them: pairs of characters that say something, Latin words and numbers whole. */
function wordsOf(sentence: string): string[] {
  const words = findRuns(normalise(sentence)).flatMap(({ text, han }) =>
    han ? pairsOf(text) : [text],
  );
  return words.filter((word) => !isWeakPair(word));
}

/** For each page, by address, the words of readers' sentences that tell it from others: those that two of its sentences share, and those of hardly any other page. */
export function tellingWords(asked: readonly AskedPage[]): Map<string, string[]> {
  const counts = asked.map((one): [string, Map<string, number>] => [
    one.page,
    countLists(one.asked.map(wordsOf)),
  ]);
  const pages = countLists(counts.map(([, words]) => [...words.keys()]));
  const tells = ([word, times]: [string, number]) =>
    times > 1 || (pages.get(word) ?? 0) <= FEW_PAGES;
  return new Map(
    counts.map(([page, words]) => [page, [...words].filter(tells).map(([word]) => word)]),
  );
}

/** Of each sentence the characters that another of the same page holds too: what one sentence alone holds is mostly chance, and a quarter of the bytes. */
export function sharedLetters(sentences: readonly string[]): Sentences {
  const letters = sentences.map(lettersOf);
  const counts = countLists(letters);
  return letters
    .map((sentence) => sentence.filter((letter) => (counts.get(letter) ?? 0) > 1).join(''))
    .filter(Boolean);
}

/** How many sentences of each page hold each character, by the place of the page in `pages`. */
function countLetters(pages: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  pages.forEach((sentences, place) => {
    for (const [letter, times] of countLists(sentences.map(lettersOf))) {
      counts.set(letter, (counts.get(letter) ?? new Map<number, number>()).set(place, times));
    }
  });
  return counts;
}

/** How unevenly a character is spread over pages: 1 when one page has it alone, 0 when all have it alike; one less its normalised entropy. */
function unevenness(row: ReadonlyMap<number, number>, pages: number): number {
  const times = [...row.values()];
  const all = times.reduce((sum, time) => sum + time, 0);
  return (
    1 +
    times.reduce((sum, time) => sum + (time / all) * Math.log(time / all), 0) /
      Math.log(Math.max(2, pages))
  );
}

/**
 * Which characters speak for which pages: log-entropy weighting, rounded, as in latent semantic indexing. `sentences` are, for each page of the site in its order,
 * how readers ask for it; pages nobody asks for have none.
 */
export function weighLetters(sentences: readonly (readonly string[])[]): Letters {
  const asked = sentences.filter(({ length }) => length > 0).length;
  const rows = [...countLetters(sentences)].map(([letter, row]): [string, [number, number][]] => {
    const worth = unevenness(row, asked);
    const weigh = (place: number, times: number) =>
      Math.log1p(times * Math.sqrt(USUAL_SENTENCES / (sentences[place]?.length || 1)));
    const weights = [...row]
      .filter(([, times]) => times >= LEAST_SENTENCES)
      .map(([place, times]): [number, number] => [
        place,
        Math.round(STEPS * worth * weigh(place, times)),
      ]);
    return [letter, weights.filter(([, weight]) => weight >= LEAST_WEIGHT)];
  });
  return new Map(rows.filter(([, row]) => row.length > 0));
}
