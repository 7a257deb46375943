import { normalise } from './tokens.ts';

/** A line of the thesaurus: pages about one of `about` also answer to the words of `also`. */
export interface ThesaurusLine {
  about: readonly string[];
  also: readonly string[];
}

/** The words a page answers to besides its own: those of every line whose subject stands in its title, headings or keywords. */
export function expandWords(
  named: readonly string[],
  thesaurus: readonly ThesaurusLine[],
): string[] {
  const text = normalise(named.join('\n'));
  const added = thesaurus
    .filter(({ about }) => about.some((word) => text.includes(normalise(word))))
    .flatMap(({ also }) => also);
  return [...new Set(added)];
}
