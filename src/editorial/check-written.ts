import type { Fault } from './fault.ts';

// 等待写明 is a phrase of its own: a placeholder never follows another character.
const PLACEHOLDER = /(?<!\p{Script=Han})待写[^\n"'}\],。]{0,16}/gu;

/** Placeholders of a new file that wait for words. */
export function checkWritten(text: string): Fault[] {
  return [...text.matchAll(PLACEHOLDER)].map(
    (match): Fault => ({
      rule: 'text/is-written',
      severity: 'error',
      offset: match.index,
      message: `这里还没写（${match[0].trim()}）`,
      hint: '写好以后，把“待写”和后面的提示都删掉',
    }),
  );
}
