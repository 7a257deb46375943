import type { Passage } from './passages.ts';

/** Offset in the file of `seen`, found at `index` of the plain words of a passage: exact where the file holds the same characters, else where the passage starts. */
export function locate(passage: Passage, seen: string, index: number): number {
  const { text, plain, start } = passage;
  const earlier = plain.slice(0, index).split(seen).length - 1;
  let at = -1;
  for (let count = 0; count <= earlier; count += 1) {
    at = text.indexOf(seen, at + 1);
    if (at === -1) return start;
  }
  return start + at;
}
