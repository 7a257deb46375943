/** Stands for markup in a passage: one per source character, so that places stay true. */
export const MARKUP = '\uFFFC';

const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u;
const QUOTED = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》/g;
const SENTENCE_END = /[。！？；\n]/;

/** True for a Chinese character or a full-width mark. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character);
}

/** True when the character at `index` stands between Chinese quotation marks or in a book title. */
export function isQuoted(text: string, index: number): boolean {
  return [...text.matchAll(QUOTED)].some(
    (match) => match.index < index && index < match.index + match[0].length - 1,
  );
}

/** The sentence around `index`. */
export function sentenceAt(text: string, index: number): string {
  let start = index;
  let end = index;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] as string)) start -= 1;
  while (end < text.length && !SENTENCE_END.test(text[end] as string)) end += 1;
  return text.slice(start, end);
}
