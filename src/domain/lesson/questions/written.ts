import { isRealAnswer } from '../wording.ts';
import type { QuestionFault } from './question-form.ts';

/** The answer a writer gives in words. */
export const writtenAnswer = ({ answer }: { answer: string }): string => answer;

/** An answer in words that answers nothing. */
export function unanswered({ answer }: { answer: string }): QuestionFault[] {
  if (isRealAnswer(answer)) return [];
  return [
    {
      field: 'answer',
      rule: 'lesson/question-is-answered',
      message: `答案“${answer}”等于没写`,
      hint: '写一个学生看得懂的参考答案',
    },
  ];
}
