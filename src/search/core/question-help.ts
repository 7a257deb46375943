import { type LetterData, type Letters, readLetters } from './letters.ts';
import { normalise } from './tokens.ts';

/** Words by which readers ask for one kind of page: 教案 for lessons, 海报 for material. */
export interface KindWords {
  kind: string;
  words: readonly string[];
}

/** What helps with questions: what single characters say, where readers' sentences for a page are, and which words ask for a kind. Loaded with the first question that needs it. */
export interface QuestionHelp {
  letters: Letters;
  /** File of the sentences of a page, by the position of the page among those of the site. */
  sentences: ReadonlyMap<number, string>;
  kinds: readonly KindWords[];
}

/** The help as it is sent; `folder` holds one file of sentences for each of `pages`. */
export interface QuestionData extends LetterData {
  folder: string;
  kinds: readonly KindWords[];
}

/** Name of the file of a page's sentences. */
export function sentenceFile(folder: string, position: number): string {
  return `${folder}/${position}.json`;
}

/** The help out of what was sent. */
export function readHelp(data: QuestionData): QuestionHelp {
  return {
    letters: readLetters(data),
    sentences: new Map(
      data.pages.map((position) => [position, sentenceFile(data.folder, position)]),
    ),
    kinds: data.kinds.map(({ kind, words }) => ({ kind, words: words.map(normalise) })),
  };
}

/** Kinds of page the query asks for. */
export function findKinds(kinds: readonly KindWords[], query: string): Set<string> {
  return new Set(
    kinds.filter(({ words }) => words.some((word) => query.includes(word))).map(({ kind }) => kind),
  );
}
