import { kindNamed } from '../../domain/page-kind.ts';
import { cleanQuery } from './clean-query.ts';
import { byScore, findExact, type Scored } from './exact-tier.ts';
import { scoreLetters } from './letters.ts';
import { addScores, findLoose, type LooseAnswer, likeliest } from './loose-tier.ts';
import type { Facets, Field, Postings } from './postings.ts';
import { findKinds, type QuestionHelp } from './question-help.ts';
import { findSubject, isQuestion, withoutAsking } from './question-words.ts';
import type { Respelling } from './respelling.ts';
import { measureNearness, type Sentences } from './sentences.ts';
import { findRuns, isHan, splitQuery, wholeToken } from './tokens.ts';

/** The answer to one query: page ids, best first, and what to mark in their texts. */
export interface Found {
  ids: string[];
  /** The spelling that was searched instead of what was typed. */
  respelled?: string;
  /** True when no page says it so, and even the nearest covers little of it. */
  vague: boolean;
  /** True when something did not come that might have found more, or better. */
  incomplete: boolean;
  marks: string[];
  pairs: string[];
}

/** What a search needs: where terms are looked up; what helps with questions, and the second chance, all loaded when first wanted. */
export interface Sources {
  postings: Postings;
  loadHelp(): Promise<QuestionHelp>;
  /** How readers ask for one page, by the file named in the help. */
  loadSentences(file: string): Promise<Sentences>;
  loadRespelling(): Promise<Respelling>;
}

/** The sources for one query, which goes on without what only helps and does not come. */
interface Patient extends Sources {
  /** What is loading, or when it does not come what stands in for it; the answer is incomplete then. */
  orElse<Thing>(loading: Promise<Thing>, instead: Thing): Promise<Thing>;
}

const LONG_QUESTION = 9;
const SHORT_QUESTION = 6;
const FEW = 3;
const LEAST_SUBJECT = 2;
/** Readers' sentences, a file for each page, are read of the likeliest pages: of so many, and of those that stand near enough to the best. */
const MOST_READ = 8;
const LEAST_READ_SHARE = 0.5;
/** What it says that a page's sentences are near, against what its words say. */
const NEAR_WORTH = 120;
/** From here on a question is one that readers ask, however it is spelt. */
const NEAR = 0.25;
const NAMED: Record<Field, number> = { title: 3, heads: 0, words: 3, also: 0.4, asked: 0 };
const WEAK_COVER = 0.25;
const VAGUE_COVER = 0.4;

const countHan = (text: string) => [...text].filter(isHan).length;

/** A page counts by what its kind is worth; one of no kind counts in full. */
function weighByKind<Page extends Scored>(
  pages: readonly Page[],
  facets: Map<string, Facets>,
  asked: ReadonlySet<string>,
): Page[] {
  const worth = (id: string) => {
    const kind = kindNamed(facets.get(id)?.kind ?? '');
    return (kind && asked.has(kind.name) ? kind.askedWorth : undefined) ?? kind?.worth ?? 1;
  };
  return pages.map((page) => ({ ...page, score: page.score * worth(page.id) })).sort(byScore);
}

/** What it adds to a page's score that the whole query is its title, a keyword of its editor or a word of the thesaurus. */
async function scoreNames(postings: Postings, query: string): Promise<Map<string, number>> {
  const [name] = wholeToken(query);
  if (!name || [...query].length < 2) return new Map();
  const { pages, idf } = await postings.lookup(name);
  return new Map(
    [...pages].map(([id, { fields }]) => [
      id,
      Math.max(0, ...fields.map((field) => NAMED[field])) * idf,
    ]),
  );
}

interface Attempt {
  exact: Scored[];
  loose: LooseAnswer;
  /** How near readers' sentences come to it, 0 to 1. */
  near: number;
  /** Kinds of page the question asks for. */
  kinds: ReadonlySet<string>;
}

const NOTHING: LooseAnswer = { pages: [], cover: 0, possible: true, pairs: [] };
const NO_HELP: QuestionHelp = { letters: new Map(), sentences: new Map(), kinds: [] };
const NO_KINDS: ReadonlySet<string> = new Set();

/** Pages that hold the string, those named so first. */
async function findString(postings: Postings, query: string): Promise<Scored[]> {
  const [names, held] = await Promise.all([
    scoreNames(postings, query),
    findExact(postings, query),
  ]);
  const scores = new Map(names);
  for (const { id, score } of held) scores.set(id, score + (names.get(id) ?? 0));
  return [...scores].map(([id, score]) => ({ id, score }));
}

/** How near readers' sentences for the likeliest pages come to the query, 0 to 1; a page whose sentences do not come has none. */
async function findNearest(
  { postings, loadSentences, orElse }: Patient,
  help: QuestionHelp,
  { pages }: LooseAnswer,
  query: string,
): Promise<Map<string, number>> {
  const positions = new Map(postings.pages.map((id, at) => [id, at]));
  const best = pages[0]?.score ?? 0;
  const likely = pages.slice(0, MOST_READ).filter(({ score }) => score >= best * LEAST_READ_SHARE);
  const read = likely.map(async ({ id }): Promise<[string, Sentences]> => {
    const file = help.sentences.get(positions.get(id) ?? -1);
    return [id, file ? await orElse(loadSentences(file), []) : []];
  });
  return measureNearness(new Map(await Promise.all(read)), query);
}

/** The loose answer with what readers' own sentences say of its pages. */
async function hearReaders(
  sources: Patient,
  help: QuestionHelp,
  query: string,
  loose: LooseAnswer,
): Promise<Omit<Attempt, 'exact'>> {
  const heard = addScores(loose, scoreLetters(help.letters, query, sources.postings.pages));
  const nearness = await findNearest(sources, help, heard, query);
  const scores = [...nearness].map(([id, near]) => ({ id, score: NEAR_WORTH * near }));
  return {
    loose: addScores(heard, scores),
    near: Math.max(0, ...nearness.values()),
    kinds: findKinds(help.kinds, query),
  };
}

/** One reading of the query through the tiers: exact, and loose where it asks or where little was found. */
async function attempt(sources: Patient, query: string): Promise<Attempt> {
  const { postings } = sources;
  const letters = countHan(query);
  const asking = isQuestion(query);
  const asks = asking || letters >= LONG_QUESTION;
  const isLong = asks && letters >= SHORT_QUESTION;
  const onItsWay = isLong && asking ? sources.loadHelp() : undefined;
  onItsWay?.catch(() => undefined);
  let loose = isLong ? await findLoose(postings, query) : undefined;
  let exact = loose && !loose.possible ? [] : await findString(postings, query);
  const subject = findSubject(query);
  const oneSubject =
    subject !== query && countHan(subject) >= LEAST_SUBJECT && splitQuery(subject).length === 1;
  if (exact.length === 0 && oneSubject && loose?.possible !== false)
    exact = await findString(postings, subject);
  const few = exact.length === 0 || (letters > 4 && (asks || exact.length < FEW));
  if (!loose && few && letters > 0) loose = await findLoose(postings, query);
  if (!loose || exact.length >= FEW || letters < SHORT_QUESTION)
    return { exact, loose: loose ?? NOTHING, near: 0, kinds: NO_KINDS };
  const help = await sources.orElse(onItsWay ?? sources.loadHelp(), NO_HELP);
  return { exact, ...(await hearReaders(sources, help, query, loose)) };
}

const isWeak = (query: string, { exact, loose, near }: Attempt) =>
  exact.length === 0 &&
  near < NEAR &&
  (loose.pages.length === 0 || !isQuestion(query) || loose.cover < WEAK_COVER);

/** Other spellings of a query, the likeliest first. */
function respell(query: string, respelling: Respelling): string[] {
  const simple = respelling.simplify(query);
  const corrected = respelling.correct(simple);
  return [
    ...new Set([simple, ...respelling.fromLetters(query), ...(corrected ? [corrected] : [])]),
  ].filter((spelling) => spelling !== query);
}

async function searchAsMeant(sources: Patient, query: string): Promise<Omit<Found, 'incomplete'>> {
  if (splitQuery(query).length === 0) return { ids: [], vague: false, marks: [], pairs: [] };
  const [facets, typed] = await Promise.all([
    sources.postings.loadFacets(),
    attempt(sources, query),
  ]);
  if (!isWeak(query, typed)) return compose(query, typed, facets);
  for (const spelling of respell(
    query,
    await sources.orElse(sources.loadRespelling(), NO_RESPELLING),
  )) {
    const meant = await attempt(sources, spelling);
    const better = meant.loose.cover > typed.loose.cover + 0.1;
    if (meant.exact.length > 0 || better)
      return { ...compose(spelling, meant, facets), respelled: spelling };
  }
  return compose(query, typed, facets);
}

/** Searches as typed and, when that finds little, as it may have been meant. Rejects when what tells whether anything is found does not come. */
export async function search(sources: Sources, raw: string): Promise<Found> {
  let incomplete = false;
  async function orElse<Thing>(loading: Promise<Thing>, instead: Thing): Promise<Thing> {
    try {
      return await loading;
    } catch {
      incomplete = true;
      return instead;
    }
  }
  const found = await searchAsMeant({ ...sources, orElse }, cleanQuery(raw));
  return { ...found, incomplete };
}

const NO_RESPELLING: Respelling = {
  simplify: (query) => query,
  fromLetters: () => [],
  correct: () => undefined,
};

function compose(
  query: string,
  { exact, loose, near, kinds }: Attempt,
  facets: Map<string, Facets>,
): Omit<Found, 'incomplete'> {
  const tiers = [exact, likeliest(loose)].map((pages) => weighByKind(pages, facets, kinds));
  const subjects =
    loose.pages.length > 0 ? findRuns(withoutAsking(query)).map(({ text }) => text) : [];
  return {
    ids: [...new Set(tiers.flat().map(({ id }) => id))],
    vague: exact.length === 0 && near < NEAR && loose.cover < VAGUE_COVER,
    marks: [...new Set([...splitQuery(query), ...subjects.filter((text) => text.length > 1)])],
    pairs: loose.pairs,
  };
}
