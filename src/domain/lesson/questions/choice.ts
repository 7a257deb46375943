import { letterOf } from './lettered.ts';
import type { QuestionForm } from './question-form.ts';

/** 选择: one right option, or several, and then the question says so. */
export const choice: QuestionForm<'choice'> = {
  asked: ({ question, correct }) => (correct.length > 1 ? `${question}（不止一个）` : question),
  answer: ({ correct, options }) =>
    correct.map((number) => `${letterOf(number - 1)}. ${options[number - 1] ?? ''}`).join('；'),
  body: ({ correct, options }) => ({
    key: [...correct].sort().join(','),
    choices: {
      many: correct.length > 1,
      options: options.map((text, index) => ({
        value: String(index + 1),
        text: `${letterOf(index)}. ${text}`,
      })),
    },
  }),
  faults: ({ correct, options }) => {
    const outside = correct.find((number) => number > options.length);
    if (!outside) return [];
    return [
      {
        field: 'correct',
        rule: 'lesson/question-is-answered',
        message: `没有第 ${outside} 个选项`,
        hint: `选项只有 ${options.length} 个`,
      },
    ];
  },
};
