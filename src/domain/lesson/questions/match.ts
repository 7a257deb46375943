import { letteredChoice, letterMixed } from './lettered.ts';
import { asWritten, noFaults, type QuestionForm } from './question-form.ts';

/** The right-hand side of a match question, mixed; the letter a pupil writes beside each left-hand side. */
export function composeMatch(pairs: readonly { left: string; right: string }[]) {
  const rights = letterMixed(pairs.map(({ right }) => right));
  const lefts = pairs.map(({ left }, place) => ({
    text: left,
    letter: rights.find((right) => right.place === place)?.letter ?? '',
  }));
  return { lefts, rights };
}

/** 连线: a partner for every sentence. */
export const match: QuestionForm<'match'> = {
  asked: asWritten,
  answer: ({ pairs }) => pairs.map(({ left, right }) => `${left} — ${right}`).join('；'),
  body: ({ pairs }) => {
    const { lefts, rights } = composeMatch(pairs);
    return {
      key: lefts.map(({ letter }) => letter).join(','),
      selects: {
        labels: lefts.map(({ text }) => text),
        labelsAsk: true,
        options: rights.map(letteredChoice),
      },
    };
  },
  faults: noFaults,
};
