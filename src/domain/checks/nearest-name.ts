import { closest, distance } from 'fastest-levenshtein';

/** The name most like a misspelt one, or undefined when none is near enough to be meant. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  const list = [...names];
  if (list.length === 0) return undefined;
  const best = closest(wrong, list);
  return distance(wrong, best) <= Math.max(2, Math.floor(wrong.length / 3)) ? best : undefined;
}
