import type { Field, Occurrence, Postings, TermPages } from './postings.ts';
import { isWeakPair } from './question-words.ts';
import { letterOf, type QueryTerm, queryTerms, splitQuery } from './tokens.ts';

/** A page and how well it answers. */
export interface Scored {
  id: string;
  score: number;
}

/** How much more a string says in a title, a heading or a keyword of a page that holds it … */
const FIELD_WEIGHT: Record<Field, number> = {
  title: 6,
  heads: 2,
  words: 1.5,
  also: 0.35,
  asked: 0,
};
/** … and what it says when only the keywords hold it: less than once in the text. */
const UNSEEN_WEIGHT = 0.35;
const SATURATION = 1.5;
/** What readers ask is for questions, not for strings. */
export const holdsStrings = (field: Field) => field !== 'asked';
/** Fields that are not part of the text. No order of terms is kept in them, so only strings whose pairs overlap count there. */
const UNSEEN = new Set<Field>(['words', 'also']);
const LONGEST_UNORDERED = 3;
/** A piece so long is mostly a question, and no page holds it as a string: its telling terms, looked up already by then, say so. */
const LONG_PIECE = 9;

/** Pages that hold every piece of the query as it was typed, best first. */
export async function findExact(postings: Postings, query: string): Promise<Scored[]> {
  const pieces = splitQuery(query);
  if (pieces.length === 0) return [];
  const found = await Promise.all(pieces.map((piece) => findPiece(postings, piece)));
  const [first = new Map<string, number>(), ...others] = found;
  return [...first]
    .filter(([id]) => others.every((pages) => pages.has(id)))
    .map(([id, score]) => ({
      id,
      score: others.reduce((sum, pages) => sum + (pages.get(id) ?? 0), score),
    }))
    .sort(byScore);
}

/** Best first; equals keep their order, which is that of the site. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score;
}

async function findPiece(postings: Postings, piece: string): Promise<Map<string, number>> {
  const terms = queryTerms(piece).filter(({ needed }) => needed);
  const telling = terms.filter(({ term }) => !isWeakPair(term));
  const hopeless =
    piece.length >= LONG_PIECE &&
    telling.length > 0 &&
    (await findTerms(postings, piece, telling)).size === 0;
  return hopeless ? new Map() : findTerms(postings, piece, terms);
}

/** Pages that hold the terms of a piece one after the other, each at its place. */
async function findTerms(
  postings: Postings,
  piece: string,
  terms: readonly QueryTerm[],
): Promise<Map<string, number>> {
  const found = await Promise.all(terms.map(({ term }) => postings.lookup(term)));
  const rarest = found.reduce(
    (best, pages, at) => (pages.pages.size < (found[best]?.pages.size ?? 0) ? at : best),
    0,
  );
  // a single character is looked up in fields and in the list of a page's characters, which has no positions: 年 of 2024年 need only be on the page
  const isLetter = terms.map(({ term }) => letterOf(term) !== undefined);
  const single = isLetter.every(Boolean);
  const scores = new Map<string, number>();
  for (const id of found[rarest]?.pages.keys() ?? []) {
    const places = found.map(({ pages }) => pages.get(id));
    if (!places.every((place): place is Occurrence => place !== undefined)) continue;
    const ordered = places
      .map(({ positions }, at) => ({ positions, offset: terms[at]?.offset ?? 0 }))
      .filter((_, at) => !isLetter[at]);
    const times = countInOrder(ordered);
    const shared = places.reduce<readonly Field[]>(
      (held, place) => held.filter((field) => place.fields.includes(field)),
      (places[0]?.fields ?? []).filter(holdsStrings),
    );
    const held =
      times > 0 || single
        ? shared
        : shared.filter((field) => UNSEEN.has(field) && piece.length <= LONGEST_UNORDERED);
    if (times > 0 || single || held.length > 0)
      scores.set(id, scorePage(times, held, found[rarest] as TermPages));
  }
  return scores;
}

/** How often the terms stand side by side. */
function countInOrder(terms: readonly { positions: readonly number[]; offset: number }[]): number {
  const [first, ...others] = terms
    .map(({ positions, offset }) => ({ offset, positions, set: new Set(positions) }))
    .sort((a, b) => a.positions.length - b.positions.length);
  if (!first) return 0;
  return first.positions.filter((position) =>
    others.every(({ set, offset }) => set.has(position - first.offset + offset)),
  ).length;
}

function scorePage(times: number, held: readonly Field[], { idf }: TermPages): number {
  if (times === 0 && held.every((field) => UNSEEN.has(field))) return idf * UNSEEN_WEIGHT;
  return (
    idf * (times / (times + SATURATION) + held.reduce((sum, field) => sum + FIELD_WEIGHT[field], 0))
  );
}
