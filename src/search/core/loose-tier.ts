import { byScore, holdsStrings, type Scored } from './exact-tier.ts';
import type { Field, Occurrence, Postings, TermPages } from './postings.ts';
import { isWeakLetter, isWeakPair, withoutAsking } from './question-words.ts';
import { findRuns, isHan, letterOf, letterTerm, pairsOf, splitQuery } from './tokens.ts';

/** A page that shares words of the query, and how much of it: 0 to 1. */
interface Covering extends Scored {
  cover: number;
}

/** Pages that share words of the query, best first, how much of it the fullest covers, and whether one page could hold all of it as a string. */
export interface LooseAnswer {
  pages: readonly Covering[];
  cover: number;
  possible: boolean;
  pairs: string[];
}

const WEIGHT: Record<Field, number> = { title: 3, heads: 1.5, words: 3, also: 3, asked: 2 };
const SATURATION = 1.2;
const LATIN_WORD = 1.6;
const WEAK = 0.2;
const ALONE = 0.25;
const MOST_TERMS = 6;
const MOST_PAGES = 60;
const SURE_PAGES = 10;
const LEAST_COVER = 0.12;
const LEAST_SHARE = 0.25;
const LEAST_ALONE = 12;

/** The terms of a query and what each counts; weak pairs only where strong ones are few. */
function weighTerms(query: string, weakToo: boolean): Map<string, number> {
  const stripped = withoutAsking(query);
  const body = findRuns(stripped).some(({ text }) => text.length > 1) ? stripped : query;
  const runs = splitQuery(body).flatMap(findRuns);
  const pairs = runs
    .filter(({ han, text }) => han && text.length > 1)
    .flatMap(({ text }) => pairsOf(text));
  const strong = [
    ...runs.filter(({ han }) => !han).map(({ text }) => text),
    ...pairs.filter((pair) => !isWeakPair(pair)),
  ];
  const single = runs
    .filter(({ han, text }) => han && text.length === 1 && !isWeakLetter(text))
    .map(({ text }) => letterTerm(text));
  const terms = new Map(
    strong.map((term) => [term, !isHan(term) && term.length > 1 ? LATIN_WORD : 1]),
  );
  if (weakToo || terms.size < 3) {
    if (weakToo || terms.size < 2) for (const term of single) terms.set(term, ALONE);
    for (const term of pairs.filter(isWeakPair)) terms.set(term, WEAK);
  }
  return terms;
}

/** At most so many terms, each a file to load: every second one first, since pairs overlap and these cover the whole question. */
function mostTelling(terms: readonly [string, number][]): [string, number][] {
  const [even, odd] = [0, 1].map((rest) => terms.filter((_, at) => at % 2 === rest));
  return [...(even ?? []), ...(odd ?? [])].slice(0, MOST_TERMS);
}

interface Tally {
  text: number;
  cover: number;
  /** How many of the terms stand where strings are looked for. */
  terms: number;
  held: Record<Field, number>;
}

function addOccurrence(tally: Tally, place: Occurrence, weight: number, idf: number): void {
  const times = place.positions.length;
  if (times > 0 || place.fields.some(holdsStrings) || place.fields.length === 0) tally.terms += 1;
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
export async function findLoose(
  postings: Postings,
  query: string,
  weakToo = false,
): Promise<LooseAnswer> {
  const terms = weighTerms(query, weakToo);
  const wanted = mostTelling([...terms]);
  const found = await Promise.all(wanted.map(([term]) => postings.lookup(term)));
  const tallies = new Map<string, Tally>();
  let total = 0;
  found.forEach(({ pages, idf }: TermPages, at) => {
    const weight = wanted[at]?.[1] ?? 1;
    total += weight * idf * (pages.size > 0 ? 1 : 0.5);
    for (const [id, place] of pages) {
      const tally = tallies.get(id) ?? {
        text: 0,
        cover: 0,
        terms: 0,
        held: { title: 0, heads: 0, words: 0, also: 0, asked: 0 },
      };
      tallies.set(id, tally);
      addOccurrence(tally, place, weight, idf);
    }
  });
  if (tallies.size === 0 && !weakToo) return findLoose(postings, query, true);
  const pages = [...tallies]
    .map(([id, tally]) => ({
      id,
      score: scoreTally(tally, total),
      cover: Math.min(1, tally.cover / total),
    }))
    .sort(byScore);
  return {
    pages,
    cover: Math.max(0, ...pages.map(({ cover }) => cover)),
    possible:
      wanted.length < 2 || [...tallies.values()].some(({ terms }) => terms === wanted.length),
    pairs: [...terms.keys()].filter((term) => term.length > 1 && letterOf(term) === undefined),
  };
}

/** The same answer with what else speaks for its pages, and with pages that share no word of the query where that speaks loud enough. */
export function addScores(answer: LooseAnswer, scores: readonly Scored[]): LooseAnswer {
  const pages = new Map(answer.pages.map((page) => [page.id, page]));
  for (const { id, score } of scores) {
    const page = pages.get(id);
    if (page) pages.set(id, { ...page, score: page.score + score });
    else if (score >= LEAST_ALONE) pages.set(id, { id, score, cover: 0 });
  }
  return { ...answer, pages: [...pages.values()].sort(byScore) };
}

/** The pages worth showing: the first ten, and those that cover enough of the query and stand near the best. */
export function likeliest({ pages }: LooseAnswer): Covering[] {
  const best = pages[0]?.score ?? 0;
  return pages
    .filter(
      ({ score, cover }, place) =>
        place < SURE_PAGES || (cover >= LEAST_COVER && score >= best * LEAST_SHARE),
    )
    .slice(0, MOST_PAGES);
}
