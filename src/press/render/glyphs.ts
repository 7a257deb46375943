import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Letters, missingLetters, PAPER_FONT, readLetters } from '../../domain/letters.ts';
import { JOINER } from '../sheet.ts';

let letters: Letters | undefined;

/** The code points the committed fonts can draw. */
export function paperLetters(): Letters {
  letters ??= readLetters(readFileSync(join(process.cwd(), PAPER_FONT)));
  return letters;
}

/** Characters of `text` the committed fonts cannot draw, each once. */
export function missingCharacters(text: string): string[] {
  return missingLetters(text, paperLetters()).filter((character) => character !== JOINER);
}
