/** What a pupil chose in one round, in the order of the questions; empty where nothing was chosen. */
export type Round = readonly string[];

/** What is kept of a check before and after the lesson; a round that was not done is empty. */
export interface Rounds {
  before: Round;
  after: Round;
}

const behindHash = (hash: string) => new URLSearchParams(hash.replace(/^#/, ''));

/** The rounds an address holds behind its `#`. */
export function readRounds(hash: string): Rounds {
  const words = behindHash(hash);
  const round = (name: string) => words.get(name)?.split('.') ?? [];
  return { before: round('pre'), after: round('post') };
}

/** The words behind `#` that hold these rounds; empty when there is none. */
export function writeRounds({ before, after }: Rounds): string {
  const words = new URLSearchParams();
  if (before.length > 0) words.set('pre', before.join('.'));
  if (after.length > 0) words.set('post', after.join('.'));
  return words.toString();
}

/** The rounds with one more done: the first, or the second beside the first. */
export function addRound({ before }: Rounds, given: Round): Rounds {
  return before.length > 0 ? { before, after: given } : { before: given, after: [] };
}

/** What a pupil does next: the check before the lesson, the one after it, or read the result. */
export function phaseOf({ before, after }: Rounds): 'before' | 'between' | 'done' {
  if (before.length === 0) return 'before';
  return after.length === 0 ? 'between' : 'done';
}

/** How many answers of a round are the right ones. */
export function countRight(given: Round, keys: readonly string[]): number {
  return keys.filter((key, index) => given[index] === key).length;
}

/** The answers an address holds behind its `#`, by question. */
export function readAnswers(hash: string): Map<string, string> {
  return new Map(behindHash(hash));
}

/** The words behind `#` that hold these answers; empty when there is none. */
export function writeAnswers(answers: Iterable<readonly [string, string]>): string {
  return new URLSearchParams([...answers].map(([name, answer]) => [name, answer])).toString();
}

/** True when something is not chosen yet; an answer is values joined by commas. */
export function isOpen(answer: string): boolean {
  return answer.split(',').some((value) => value === '');
}

/** `做了 3 题，对了 2 题，还有 1 题。` */
export function formatScore({
  done,
  right,
  all,
}: Record<'done' | 'right' | 'all', number>): string {
  const rest =
    done === all ? '。写字和演一演的题，请对照答案自己看。' : `，还有 ${all - done} 题。`;
  return `做了 ${done} 题，对了 ${right} 题${rest}`;
}
