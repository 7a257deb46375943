import { asWritten, type QuestionForm } from './question-form.ts';
import { unanswered, writtenAnswer } from './written.ts';

/** 情境: what to do in a scene that is made up. */
export const scenario: QuestionForm<'scenario'> = {
  asked: asWritten,
  answer: writtenAnswer,
  body: ({ scene, lines }) => ({ scene, lines }),
  faults: unanswered,
};
