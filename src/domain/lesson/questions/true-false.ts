import { asWritten, noFaults, type QuestionForm } from './question-form.ts';

/** What there is to choose from, the right one first where the sentence is right. */
export const verdicts = ['对', '不对'] as const;

/** 判断: a sentence that is right or not. */
export const trueFalse: QuestionForm<'true-false'> = {
  asked: asWritten,
  answer: ({ correct }) => verdicts[correct ? 0 : 1],
  body: ({ correct }) => ({
    key: correct ? '1' : '2',
    choices: {
      many: false,
      options: verdicts.map((text, index) => ({ value: String(index + 1), text })),
    },
  }),
  faults: noFaults,
};
