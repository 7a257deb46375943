import { MARKUP } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';

/** Asterisks that Markdown left as they are: `**一句话。**接着` is not bold, because the mark follows punctuation. */
export function checkEmphasis({ kind, text, start }: Passage): Fault[] {
  if (kind !== 'body') return [];
  const marks = [...text.matchAll(/(?<![\\*])\*+/g)].filter(
    (match) =>
      !(
        /\s/.test(text[match.index - 1] ?? '') &&
        /\s/.test(text[match.index + match[0].length] ?? '')
      ),
  );
  return marks
    .filter((_, index) => index % 2 === 0)
    .map((match): Fault => {
      const end = text.indexOf(match[0], match.index + match[0].length);
      const words = text
        .slice(match.index, end === -1 ? match.index + 12 : end + match[0].length)
        .replaceAll(MARKUP, '');
      return {
        rule: 'prose/emphasis-closes',
        severity: 'error',
        offset: start + match.index,
        message: `“${words}”不会变成加粗，星号会原样显示`,
        hint:
          end === -1 ? '删掉多余的星号，或者补上另一半' : '把标点移到星号外面：**一句话**。接着写',
      };
    });
}
