import { lettersOf } from './letters.ts';

/** How readers ask for one page: of each of their sentences the characters that tell, as one text. */
export type Sentences = readonly string[];

/** A page is as near to a question as so many of its nearest sentences are on average. */
const NEAREST = 5;

function countHolders(sentences: readonly (readonly string[])[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const letter of sentences.flat()) holders.set(letter, (holders.get(letter) ?? 0) + 1);
  return holders;
}

/**
 * How near readers' sentences for each page come to the question, 0 to 1: cosine of vectors of characters, weighted by inverse frequency among the sentences given.
 * They are those of the likeliest pages, so a character these share says nothing.
 */
export function measureNearness(pages: ReadonlyMap<string, Sentences>, query: string): Map<string, number> {
  const read = [...pages].map(([id, sentences]) => ({ id, sentences: sentences.map(lettersOf) }));
  const all = read.flatMap(({ sentences }) => sentences);
  const holders = countHolders(all);
  const weigh = (letter: string) => Math.log((all.length + 1) / ((holders.get(letter) ?? 0) + 0.5)) ** 2;
  const sum = (letters: Iterable<string>) => [...letters].reduce((total, letter) => total + weigh(letter), 0);
  const asked = new Set(lettersOf(query));
  const nearness = (sentence: readonly string[]) => sum(sentence.filter((letter) => asked.has(letter))) / Math.sqrt(sum(sentence) * sum(asked) || 1);
  return new Map(
    read.map(({ id, sentences }) => {
      const nearest = sentences
        .map(nearness)
        .sort((a, b) => b - a)
        .slice(0, NEAREST);
      return [id, nearest.reduce((total, near) => total + near, 0) / NEAREST];
    }),
  );
}
