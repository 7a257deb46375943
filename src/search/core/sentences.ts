import { lettersOf } from './letters.ts';

/** How readers ask for one page: of each of their sentences the characters that tell, each once, as one text. */
export type Sentences = readonly string[];

/** A page is as near to a question as so many of its nearest sentences are on average. */
const NEAREST = 5;

/** What each character of the sentences and of the question weighs: the square of its inverse frequency among the sentences. */
function weighAmong(sentences: readonly string[], asked: ReadonlySet<string>): Map<string, number> {
  const holders = new Map([...asked].map((letter) => [letter, 0]));
  for (const sentence of sentences)
    for (const letter of sentence) holders.set(letter, (holders.get(letter) ?? 0) + 1);
  return new Map(
    [...holders].map(([letter, times]) => [
      letter,
      Math.log((sentences.length + 1) / (times + 0.5)) ** 2,
    ]),
  );
}

/**
 * How near readers' sentences for each page come to the question, 0 to 1: cosine of vectors of characters, weighted by inverse frequency among the sentences given.
 * They are those of the likeliest pages, so a character these share says nothing.
 */
export function measureNearness(
  pages: ReadonlyMap<string, Sentences>,
  query: string,
): Map<string, number> {
  const asked = new Set(lettersOf(query));
  const weights = weighAmong([...pages.values()].flat(), asked);
  const sum = (letters: Iterable<string>) => {
    let total = 0;
    for (const letter of letters) total += weights.get(letter) ?? 0;
    return total;
  };
  const length = sum(asked);
  const nearness = (sentence: string) =>
    sum([...sentence].filter((letter) => asked.has(letter))) /
    Math.sqrt(sum(sentence) * length || 1);
  return new Map(
    [...pages].map(([id, sentences]) => {
      const nearest = sentences.map(nearness).sort((a, b) => b - a);
      return [id, nearest.slice(0, NEAREST).reduce((total, near) => total + near, 0) / NEAREST];
    }),
  );
}
