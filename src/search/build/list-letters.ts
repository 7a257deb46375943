import {
  LETTER_FILES,
  type LetterFile,
  type LetterList,
  letterFileOf,
  packPlaces,
} from '../core/letter-lists.ts';
import { namedTexts, type PageRecord, pageText } from '../core/page-record.ts';
import { type Field, fields } from '../core/postings.ts';
import { hanLetters } from '../core/tokens.ts';

/** For each set of fields, joined by a comma, the places of the pages that hold a character so. */
type Places = Map<string, number[]>;

function addPage(lists: Map<string, Places>, record: PageRecord, place: number): void {
  const text = hanLetters(pageText(record));
  const named = Object.entries(namedTexts(record)).map(([field, texts]): [string, Set<string>] => [
    field,
    hanLetters(texts.join('\n')),
  ]);
  for (const letter of new Set([...text, ...named.flatMap(([, letters]) => [...letters])])) {
    const key = named.flatMap(([field, letters]) => (letters.has(letter) ? field : [])).join();
    const places = lists.get(letter) ?? new Map<string, number[]>();
    lists.set(letter, places);
    const row = places.get(key);
    if (row) row.push(place);
    else places.set(key, [place]);
  }
}

const packList = (places: Places): LetterList =>
  [...places].map(([key, row]) => [
    fields.filter((field: Field) => key.split(',').includes(field)),
    packPlaces(row),
  ]);

/** Which pages hold which Chinese character, in text, title, headings and keywords: one file of lists for each number below `LETTER_FILES`. */
export function listLetters(records: readonly PageRecord[]): LetterFile[] {
  const lists = new Map<string, Places>();
  records.forEach((record, place) => {
    addPage(lists, record, place);
  });
  const files = Array.from({ length: LETTER_FILES }, (): Record<string, LetterList> => ({}));
  for (const [letter, places] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    (files[letterFileOf(letter)] as Record<string, LetterList>)[letter] = packList(places);
  }
  return files;
}
