import { normalise, removeInvisible } from './tokens.ts';

const LONGEST_QUERY = 60;

/** The query as the core reads it: folded, without invisible characters, at most 60 characters. */
export function cleanQuery(raw: string): string {
  return [...normalise(removeInvisible(raw.slice(0, 1000))).trim()]
    .slice(0, LONGEST_QUERY)
    .join('')
    .trim();
}
