import { markOf } from '../../domain/mark.ts';
import type { Field, Occurrence } from './postings.ts';

/**
 * The pages that hold a character: for each set of fields that hold it beside the text, the places of its pages among those of the site,
 * each as the step from the place before it.
 */
export type LetterList = readonly (readonly [fields: readonly Field[], steps: readonly number[]])[];

/** The lists of the characters that share a file, by character. */
export type LetterFile = Readonly<Record<string, LetterList>>;

/** The lists are spread over so many files: one of them is small on a site of hundreds of pages, and bearable on one of ten thousand. */
export const LETTER_FILES = 128;

/** Number of the file that holds the list of a character, below `LETTER_FILES`. */
export function letterFileOf(letter: string): number {
  return letter.charCodeAt(0) % LETTER_FILES;
}

/** Where the files of a site lie in the bundle; other pages, or another order of them, lie elsewhere. `pages` are the ids of all pages in the order of the site. */
export function letterFolder(pages: readonly string[]): string {
  return `letters/${markOf(pages.join('\n')).toString(16)}`;
}

/** Each place as the step from the place before it; places rise. */
export function packPlaces(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0));
}

function readPlaces(steps: readonly number[]): number[] {
  let place = 0;
  return steps.map((step) => {
    place += step;
    return place;
  });
}

/** The pages of a list in the order of the site, by id. */
export function readLetterList(
  list: LetterList,
  pages: readonly string[],
): Map<string, Occurrence> {
  const held = list.flatMap(([fields, steps]) =>
    readPlaces(steps).map((place) => ({ place, fields })),
  );
  const inOrder = held.sort((a, b) => a.place - b.place);
  return new Map(
    inOrder.map(({ place, fields }) => [pages[place] as string, { positions: [], fields }]),
  );
}
