import { letteredChoice, letterMixed } from './lettered.ts';
import { asWritten, noFaults, type QuestionForm } from './question-form.ts';

/** The items of an order question, mixed and lettered, and the letters in the right order. */
export function composeOrder(items: readonly string[]) {
  const mixed = letterMixed(items);
  const answer = [...mixed].sort((a, b) => a.place - b.place).map(({ letter }) => letter);
  return { mixed, answer };
}

/** 排序: what comes first, what next. */
export const order: QuestionForm<'order'> = {
  asked: asWritten,
  answer: ({ items }) => `${composeOrder(items).answer.join(' → ')}（${items.join('；')}）`,
  body: ({ items }) => {
    const { mixed, answer } = composeOrder(items);
    return {
      key: answer.join(','),
      selects: {
        labels: answer.map((_, index) => `第 ${index + 1}`),
        labelsAsk: false,
        options: mixed.map(letteredChoice),
      },
    };
  },
  faults: noFaults,
};
