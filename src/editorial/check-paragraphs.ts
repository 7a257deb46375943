import { isChinese, MARKUP } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';

/** Line ends inside a Chinese paragraph: on the page each becomes a space between two characters. */
export function checkParagraphs({ kind, style, text, start }: Passage): Fault[] {
  if (kind === 'code' || style === 'BLOCK_LITERAL') return [];
  return [...text.matchAll(/([^\n]?)[ \t]*\n[ \t>]*([^\s>])/g)].flatMap((match): Fault[] => {
    const [, left, right] = match;
    if (
      left === '' ||
      left === '|' ||
      right === '|' ||
      (style === 'BLOCK_FOLDED' && left === MARKUP)
    )
      return [];
    if (!isChinese(left) && !isChinese(right)) return [];
    return [
      {
        rule: 'prose/one-line-paragraph',
        severity: 'error',
        offset: start + match.index + match[0].length - 1,
        message: '一段话断成了两行，网页上这里会多出一个空格',
        hint:
          kind === 'field' ? '接到上一行末尾，写成一行' : '接到上一行末尾；要另起一段，中间空一行',
      },
    ];
  });
}
