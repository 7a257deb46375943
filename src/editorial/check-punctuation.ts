import { isChinese, MARKUP } from './chinese-context.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passages.ts';
import { spares } from './spares.ts';

const fullWidth: Record<string, string> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

/** Half-width punctuation in Chinese text. */
export function checkPunctuation(passage: Passage): Fault[] {
  if (passage.kind === 'code' || spares(passage, 'punctuation')) return [];
  return [...checkMarks(passage), ...checkBrackets(passage), ...checkQuotes(passage)];
}

function fault(offset: number, wrong: string, right: string): Fault {
  return {
    rule: 'zh/fullwidth-punctuation',
    severity: 'error',
    offset,
    message: `中文里用了英文标点 ${wrong}`,
    hint: `改成 ${right}`,
  };
}

/** A mark after a Chinese character and before another one, or at the end. */
function checkMarks({ text, start }: Passage): Fault[] {
  return [...text.matchAll(/\.{2,}|[,.:;?!]/g)].flatMap((match): Fault[] => {
    const before = neighbour(text, match.index - 1, -1);
    const after = neighbour(text, match.index + match[0].length, 1);
    if (!isChinese(before) || !(after === undefined || after === '\n' || isChinese(after)))
      return [];
    return [
      fault(
        start + match.index,
        match[0],
        match[0].length > 1 ? '……' : (fullWidth[match[0]] as string),
      ),
    ];
  });
}

/** The nearest character that is neither markup nor a space. */
function neighbour(text: string, from: number, step: 1 | -1): string | undefined {
  let at = from;
  while (text[at] === MARKUP || text[at] === ' ') at += step;
  return text[at];
}

/** Round brackets next to a Chinese character; a pair is reported once. */
function checkBrackets({ text, start }: Passage): Fault[] {
  const touching = (at: number) => isChinese(text[at - 1]) || isChinese(text[at + 1]);
  const open: boolean[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      open.push(touching(at));
      if (touching(at)) faults.push(fault(start + at, '(', '（'));
    } else if (text[at] === ')') {
      const reported = open.pop();
      if (!reported && touching(at)) faults.push(fault(start + at, ')', '）'));
    }
  }
  return faults;
}

/** Straight quotes around Chinese. */
function checkQuotes({ text, start }: Passage): Fault[] {
  const pairs = [
    ...text.matchAll(/"[^"\n]*"/g),
    ...text.matchAll(/(?<![A-Za-z])'[^'\n]*'(?![A-Za-z])/g),
  ];
  return pairs
    .filter((match) => /\p{Script=Han}/u.test(match[0]))
    .map((match) =>
      fault(start + match.index, match[0][0] as string, match[0].startsWith('"') ? '“…”' : '‘…’'),
    );
}
