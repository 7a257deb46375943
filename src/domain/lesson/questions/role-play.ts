import { asWritten, noFaults, type QuestionForm } from './question-form.ts';

/** 演一演: two play a scene, one ticks what the other does. */
export const rolePlay: QuestionForm<'role-play'> = {
  asked: asWritten,
  answer: ({ points }) => `做到这几样就算会：${points.join('；')}`,
  body: ({ scene, points }) => ({ scene, points }),
  faults: noFaults,
};
