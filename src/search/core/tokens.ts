/**
 * One cut for the index (Node) and for the query (browser): overlapping pairs of Han characters, whole Latin and digit runs.
 * No dictionary and no `Intl.Segmenter`, so every browser cuts alike.
 */

/** Ends the token of a run's last character and of a Latin run, so that no token is the beginning of another: Pagefind answers a missing term with its longest indexed beginning. */
export const RUN_END = 'ƿ';
/** Ends the token of a single character, and stands on both sides of a whole title or keyword. */
export const WHOLE_END = 'ȣ';

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, 'gu');
const HAN_FIRST = new RegExp(`^[${HAN}]`);
const LONGEST_WHOLE = 24;

/** A stretch of Han characters, or of Latin letters and digits, and where it starts. */
export interface Run {
  start: number;
  text: string;
  han: boolean;
}

/** A term to look up: `offset` counts tokens from the start of the piece; `needed` terms together cover every character. */
export interface QueryTerm {
  term: string;
  offset: number;
  needed: boolean;
}

/** True when the text starts with a Chinese character. */
export function isHan(text: string): boolean {
  return HAN_FIRST.test(text);
}

const folded: Record<string, string> = { 帐: '账', 馀: '余', '•': '·', '・': '·', '‧': '·' };
const sameLength = (from: string, to: string) => (to.length === from.length ? to : from);

/** Lower case, half width, 帐 → 账; the length never changes, so offsets stay true in the text as shown. */
export function normalise(text: string): string {
  return text
    .replace(/[^\p{ASCII}\u4e00-\u9fff]/gu, (letter) => sameLength(letter, letter.normalize('NFKC')))
    .replace(/[\p{Lu}\p{Lt}]/gu, (letter) => sameLength(letter, letter.toLowerCase()))
    .replace(/[帐馀•・‧]/g, (letter) => folded[letter] ?? letter);
}

/** Without zero-width characters, soft hyphens, direction marks and halves of broken surrogate pairs. */
export function removeInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/\p{Cs}/gu, '');
}

/** The runs of a normalised text, in order. */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) runs.push({ start: match.index, text: match[0], han: isHan(match[0]) });
  return runs;
}

/** Tokens of a text for the index: each Han character with its right neighbour, each Latin run whole. */
export function indexTokens(text: string): string[] {
  return findRuns(normalise(text)).flatMap((run) =>
    run.han ? [...run.text].map((letter, at, all) => letter + (all[at + 1] ?? RUN_END)) : [run.text + RUN_END],
  );
}

/** Every different Han character of a text, as tokens that answer one-character queries. */
export function singleTokens(text: string): string[] {
  return [...new Set(normalise(text))].filter(isHan).map((letter) => letter + WHOLE_END);
}

/** The token of a whole title or keyword, or none where it is too long to be typed. */
export function wholeToken(text: string): string[] {
  const joined = findRuns(normalise(text))
    .map((run) => run.text)
    .join('');
  return joined.length > 0 && joined.length <= LONGEST_WHOLE ? [WHOLE_END + joined + WHOLE_END] : [];
}

/** Terms of one piece of a query; a Latin run at its end may be the beginning of a word. */
export function queryTerms(piece: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const runs = findRuns(piece);
  let offset = 0;
  runs.forEach((run, place) => {
    if (!run.han) {
      terms.push({ term: place < runs.length - 1 ? run.text + RUN_END : run.text, offset, needed: true });
      offset += 1;
      return;
    }
    const last = run.text.length - 2;
    if (last < 0) terms.push({ term: run.text + (runs.length === 1 ? WHOLE_END : ''), offset, needed: true });
    for (let at = 0; at <= last; at += 1) {
      terms.push({ term: run.text.slice(at, at + 2), offset: offset + at, needed: at % 2 === 0 || at === last });
    }
    offset += run.text.length;
  });
  return terms;
}

/** The query cut at spaces and punctuation; pieces without a letter or digit are dropped. */
export function splitQuery(query: string): string[] {
  return query.split(/[\s,，、;；。！？!?/|+“”"'‘’（）()《》：:…]+/).filter((piece) => findRuns(piece).length > 0);
}
