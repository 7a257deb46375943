import { byScore, type Scored } from './exact-tier.ts';
import type { Field, Occurrence, Postings, TermPages } from './postings.ts';
import { isWeakLetter, isWeakPair, withoutAsking } from './question-words.ts';
import { findRuns, isHan, letterOf, singleTokens, splitQuery, wholeToken } from './tokens.ts';

/** Pages that share enough of the query's words, how much of it the best covers, and whether one page could hold all of it. */
export interface LooseAnswer {
  pages: (Scored & { cover: number })[];
  possible: boolean;
  pairs: string[];
}

const WEIGHT: Record<Field, number> = { title: 3, heads: 1.5, words: 3, also: 3, asked: 2 };
/** What a whole phrase of the thesaurus inside the question says, for each of its pairs. */
const PHRASE = 0.5;
const LONGEST_PHRASE = 6;
const SATURATION = 1.2;
const LATIN_WORD = 1.6;
const WEAK = 0.2;
const ALONE = 0.25;
const MOST_PAGES = 60;
const SURE_PAGES = 10;

interface Wanted {
  terms: Map<string, number>;
}

/** The terms of a query and what each counts; weak pairs only where strong ones are few. */
function weighTerms(query: string, weakToo: boolean): Wanted {
  const stripped = withoutAsking(query);
  const body = findRuns(stripped).some(({ text }) => text.length > 1) ? stripped : query;
  const runs = splitQuery(body).flatMap(findRuns);
  const pairs = runs.filter(({ han, text }) => han && text.length > 1).flatMap(({ text }) => [...text].slice(1).map((letter, at) => text[at] + letter));
  const strong = [...runs.filter(({ han }) => !han).map(({ text }) => text), ...pairs.filter((pair) => !isWeakPair(pair))];
  const single = runs.filter(({ han, text }) => han && text.length === 1 && !isWeakLetter(text)).flatMap(({ text }) => singleTokens(text));
  const terms = new Map(strong.map((term) => [term, !isHan(term) && term.length > 1 ? LATIN_WORD : 1]));
  if (weakToo || terms.size < 3) {
    if (weakToo || terms.size < 2) for (const term of single) terms.set(term, ALONE);
    for (const term of pairs.filter(isWeakPair)) terms.set(term, WEAK);
  }
  return { terms };
}

/** Every stretch of the question that may be a phrase of the thesaurus: 交不起 in 保险交不起了, though its pairs say little. */
function stretchesOf(query: string): string[] {
  const runs = findRuns(withoutAsking(query)).filter(({ han }) => han);
  const stretches = runs.flatMap(({ text }) =>
    [...text].flatMap((_, at) => [2, 3, 4, 5, LONGEST_PHRASE].filter((length) => at + length <= text.length).map((length) => text.slice(at, at + length))),
  );
  return [...new Set(stretches)].filter((stretch) => stretch.length > 2 || !isWeakPair(stretch));
}

/** What phrases of the thesaurus inside the question add to the pages that answer to them: the best of each page. */
async function scorePhrases(postings: Postings, query: string): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (const stretch of stretchesOf(query)) {
    const { pages, idf } = await postings.lookup(wholeToken(stretch)[0] ?? stretch);
    const worth = PHRASE * idf * (stretch.length - 1);
    for (const [id, { fields }] of pages) if (fields.includes('also')) best.set(id, Math.max(worth, best.get(id) ?? 0));
  }
  return best;
}

interface Tally {
  text: number;
  cover: number;
  terms: number;
  held: Record<Field, number>;
}

function addOccurrence(tally: Tally, place: Occurrence, weight: number, idf: number): void {
  const times = place.positions.length;
  tally.terms += 1;
  tally.text += weight * idf * (times / (times + SATURATION));
  // a pair of function characters counts in full where an editor put it into a title, heading or keyword
  const worth = place.fields.length > 0 ? idf : weight * idf;
  tally.cover += worth;
  for (const field of place.fields) tally.held[field] += worth;
}

function scoreTally({ text, cover, held }: Tally, total: number): number {
  const part = (sum: number) => Math.min(1, sum / total);
  const inFields =
    WEIGHT.title * part(held.title) +
    WEIGHT.heads * part(held.heads) ** 1.5 +
    Math.max(WEIGHT.words * part(held.words), WEIGHT.also * part(held.also)) +
    WEIGHT.asked * part(held.asked);
  return text * (0.3 + 0.7 * part(cover)) + total * inFields;
}

/** Ranks pages by how much of the query they share, rare words first; never fails a page for one missing word. */
export async function findLoose(postings: Postings, query: string, weakToo = false): Promise<LooseAnswer> {
  const wanted = [...weighTerms(query, weakToo).terms];
  const found = await Promise.all(wanted.map(([term]) => postings.lookup(term)));
  const phrases = await scorePhrases(postings, query);
  const tallies = new Map<string, Tally>();
  let total = 0;
  found.forEach(({ pages, idf }: TermPages, at) => {
    const weight = wanted[at]?.[1] ?? 1;
    total += weight * idf * (pages.size > 0 ? 1 : 0.5);
    for (const [id, place] of pages) {
      const tally = tallies.get(id) ?? { text: 0, cover: 0, terms: 0, held: { title: 0, heads: 0, words: 0, also: 0, asked: 0 } };
      tallies.set(id, tally);
      addOccurrence(tally, place, weight, idf);
    }
  });
  if (tallies.size === 0 && !weakToo) return findLoose(postings, query, true);
  const ranked = [...tallies]
    .map(([id, tally]) => ({ id, score: scoreTally(tally, total) + (phrases.get(id) ?? 0), cover: Math.min(1, tally.cover / total) }))
    .sort(byScore);
  const best = ranked[0]?.score ?? 0;
  return {
    pages: ranked.filter(({ score, cover }, place) => place < SURE_PAGES || (cover >= 0.12 && score >= best * 0.25)).slice(0, MOST_PAGES),
    possible: wanted.length < 2 || [...tallies.values()].some(({ terms }) => terms === wanted.length),
    pairs: wanted.map(([term]) => term).filter((term) => term.length > 1 && letterOf(term) === undefined),
  };
}
