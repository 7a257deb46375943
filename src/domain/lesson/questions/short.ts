import { asWritten, type QuestionForm } from './question-form.ts';
import { unanswered, writtenAnswer } from './written.ts';

/** 简答: a sentence or two in the pupil's own words. */
export const short: QuestionForm<'short'> = {
  asked: asWritten,
  answer: writtenAnswer,
  body: ({ lines }) => ({ lines }),
  faults: unanswered,
};
