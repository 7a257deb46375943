import { composeQuizBody, formatAnswer, formatQuestion, questionKindName } from './question.ts';
import type { Question, QuizBody } from './questions/question-form.ts';

/** A question as the computer room asks it. */
export interface QuizItem extends QuizBody {
  number: number;
  /** The name teachers use for its kind. */
  kindName: string;
  /** The aim it assesses, from 1. */
  aim: number;
  question: string;
  answer: string;
  reason: string;
}

/** The worksheet as a quiz. */
export function composeQuiz(questions: readonly Question[]): QuizItem[] {
  return questions.map((question, index) => ({
    number: index + 1,
    kindName: questionKindName(question),
    aim: question.aim,
    question: formatQuestion(question),
    answer: formatAnswer(question),
    reason: question.reason,
    ...composeQuizBody(question),
  }));
}
