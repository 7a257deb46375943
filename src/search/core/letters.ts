import type { Scored } from './exact-tier.ts';
import { findRuns, normalise } from './tokens.ts';

/** Which single characters tell pages apart in readers' own sentences, as it is sent: positions of the pages readers ask for among those of the site, and `letters`, which `readLetters` unpacks. */
export interface LetterData {
  pages: readonly number[];
  letters: string;
}

/** For each character, the pages it speaks for and how strongly: 1 to some 7. */
export type Letters = ReadonlyMap<string, readonly (readonly [position: number, weight: number])[]>;

/** Between the characters of the table, and between the pages of one weight and those of the next. */
const NEXT_LETTER = ' ';
const NEXT_WEIGHT = '!';
/** The first 91 pages are one byte each, whatever packs the file; a backslash would be two. */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
const LAST_SHORT = 0x7e;
const FIRST_LONG = 0xa1;
/** What the characters of a question say, against what its pairs say. */
const WORTH = 5;

const codeOf = (place: number) => {
  const short = FIRST + place < BACKSLASH ? FIRST + place : FIRST + place + 1;
  return short <= LAST_SHORT ? short : short - LAST_SHORT - 1 + FIRST_LONG;
};
const placeOf = (code: number) => {
  const short = code < FIRST_LONG ? code : code - FIRST_LONG + LAST_SHORT + 1;
  return (short < BACKSLASH ? short : short - 1) - FIRST;
};

/** The different characters of a text that can be looked up, Latin ones in lower case. */
export function lettersOf(text: string): string[] {
  return [...new Set(findRuns(normalise(text)).flatMap((run) => [...run.text]))];
}

/** Packs the table: a character, then its pages of weight 1, of weight 2 and so on. `asked` are the positions of all pages readers ask for. */
export function packLetters(letters: Letters, asked: readonly number[] = []): LetterData {
  const held = new Map(asked.map((position) => [position, 0]));
  for (const row of letters.values())
    for (const [position] of row) held.set(position, (held.get(position) ?? 0) + 1);
  const pages = [...held]
    .sort(([a, times], [b, others]) => others - times || a - b)
    .map(([position]) => position);
  const place = new Map(pages.map((position, at) => [position, at]));
  const packRow = (row: readonly (readonly [number, number])[]) => {
    const groups = Array.from({ length: Math.max(...row.map(([, weight]) => weight)) }, (_, at) =>
      row.filter(([, weight]) => weight === at + 1),
    );
    return groups
      .map((group) =>
        String.fromCharCode(
          ...group.map(([position]) => codeOf(place.get(position) ?? 0)).sort((a, b) => a - b),
        ),
      )
      .join(NEXT_WEIGHT);
  };
  const rows = [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, row]) => letter + packRow(row));
  return { pages, letters: rows.join(NEXT_LETTER) };
}

/** The table as it was before `packLetters`, weights of a character in rising order. */
export function readLetters({ pages, letters }: LetterData): Letters {
  const rows = letters.split(NEXT_LETTER).map((row): [string, [number, number][]] => {
    const [letter = '', ...codes] = row;
    const groups = codes.join('').split(NEXT_WEIGHT);
    return [
      letter,
      groups.flatMap((group, at) =>
        [...group].map((code): [number, number] => [
          pages[placeOf(code.charCodeAt(0))] ?? -1,
          at + 1,
        ]),
      ),
    ];
  });
  return new Map(rows.filter(([letter]) => letter));
}

/** What the characters of a question say for each page, by page id; `pages` are all ids in the order of the site. */
export function scoreLetters(letters: Letters, query: string, pages: readonly string[]): Scored[] {
  const asked = lettersOf(query);
  const sums = new Map<number, number>();
  for (const letter of asked)
    for (const [position, weight] of letters.get(letter) ?? [])
      sums.set(position, (sums.get(position) ?? 0) + weight);
  return [...sums].flatMap(([position, sum]) => {
    const id = pages[position];
    return id === undefined ? [] : [{ id, score: (WORTH * sum) / Math.sqrt(asked.length) }];
  });
}
