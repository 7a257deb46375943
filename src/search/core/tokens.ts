/**
 * One cut for the index (Node) and for the query (browser): overlapping pairs of Han characters, whole Latin and digit runs.
 * No dictionary and no `Intl.Segmenter`, so every browser cuts alike.
 */

/** Ends the token of a Latin run, so that no token is the beginning of another: Pagefind answers a missing term with its longest indexed beginning. */
export const RUN_END = 'ƿ';
/** Holds a position where no term begins: Pagefind counts a word of punctuation alone, and keeps nothing of it. */
const NO_TERM = '。';
/** Marks a whole title or keyword, after its first character and at its end: so it lies in the chunk of the pair every query loads anyway. */
const WHOLE_MARK = 'ȣ';
/** Stands before a single character: it is looked up in lists of their own, not in Pagefind's index. */
const LETTER_MARK = 'ɂ';

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, 'gu');
const HAN_FIRST = new RegExp(`^[${HAN}]`);
const EACH_HAN = new RegExp(`[${HAN}]`, 'g');
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

/** Each character of a run with its right neighbour; none for a single character. */
export function pairsOf(run: string): string[] {
  return [...run].slice(1).map((letter, at) => run[at] + letter);
}

/** Lower case, half width, 帐 → 账; the length never changes, so offsets stay true in the text as shown. */
export function normalise(text: string): string {
  return text
    .replace(/[^\p{ASCII}\u4e00-\u9fff]/gu, (letter) =>
      sameLength(letter, letter.normalize('NFKC')),
    )
    .replace(/[\p{Lu}\p{Lt}]/gu, (letter) => sameLength(letter, letter.toLowerCase()))
    .replace(/[帐馀•・‧]/g, (letter) => folded[letter] ?? letter);
}

/** Without zero-width characters, soft hyphens, direction marks and halves of broken surrogate pairs. */
export function removeInvisible(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '');
}

/** The runs of a normalised text, in order. */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text))
    runs.push({ start: match.index, text: match[0], han: isHan(match[0]) });
  return runs;
}

/** The runs of a normalised text with the position of their first token. A gap parts two Chinese runs and two lines, so that 银行、保险 is not 银行保险; none parts “AI 换脸”. */
export function placeRuns(text: string): (Run & { token: number })[] {
  const runs = findRuns(text);
  let token = 0;
  return runs.map((run, place) => {
    const placed = { ...run, token };
    const next = runs[place + 1];
    const between = next ? text.slice(run.start + run.text.length, next.start) : '\n';
    token +=
      (run.han ? run.text.length : 1) + (between.includes('\n') || (run.han && next?.han) ? 1 : 0);
    return placed;
  });
}

/** Tokens of a text for the index, each at its position: each Han character with its right neighbour, each Latin run whole; nothing for the last character of a Han run, nor for a gap. */
export function indexTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of placeRuns(normalise(text))) {
    while (tokens.length < run.token) tokens.push(NO_TERM);
    tokens.push(...(run.han ? [...pairsOf(run.text), NO_TERM] : [run.text + RUN_END]));
  }
  return tokens;
}

/** The character a one-character term asks for; undefined for every other term. */
export function letterOf(term: string): string | undefined {
  return term.startsWith(LETTER_MARK) ? term.slice(1) : undefined;
}

/** True for the token of a whole title or keyword. */
export function isWhole(term: string): boolean {
  return term.endsWith(WHOLE_MARK);
}

/** The term that asks for a single character. */
export function letterTerm(letter: string): string {
  return LETTER_MARK + letter;
}

/** Every different Han character of a text. */
export function hanLetters(text: string): Set<string> {
  return new Set(normalise(text).match(EACH_HAN));
}

/** The token of a whole title or keyword, or none where it is too long to be typed. */
export function wholeToken(text: string): string[] {
  const joined = findRuns(normalise(text))
    .map((run) => run.text)
    .join('');
  const [first = '', ...rest] = joined;
  return first && joined.length <= LONGEST_WHOLE
    ? [first + WHOLE_MARK + rest.join('') + WHOLE_MARK]
    : [];
}

/** Terms of one piece of a query; a Latin run at its end may be the beginning of a word. */
export function queryTerms(piece: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const runs = findRuns(piece);
  let offset = 0;
  runs.forEach((run, place) => {
    if (!run.han) {
      terms.push({
        term: place < runs.length - 1 ? run.text + RUN_END : run.text,
        offset,
        needed: true,
      });
      offset += 1;
      return;
    }
    const last = run.text.length - 2;
    if (last < 0) terms.push({ term: letterTerm(run.text), offset, needed: true });
    for (let at = 0; at <= last; at += 1) {
      terms.push({
        term: run.text.slice(at, at + 2),
        offset: offset + at,
        needed: at % 2 === 0 || at === last,
      });
    }
    offset += run.text.length;
  });
  return terms;
}

/** The query cut at spaces and punctuation; pieces without a letter or digit are dropped. */
export function splitQuery(query: string): string[] {
  return query
    .split(/[\s,，、;；。！？!?/|+“”"'‘’（）()《》：:…]+/)
    .filter((piece) => findRuns(piece).length > 0);
}
