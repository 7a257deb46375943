import { type QuestionKind, questionKinds } from '../../schemas/lesson-question.ts';
import { choice } from './questions/choice.ts';
import { data } from './questions/data.ts';
import { match } from './questions/match.ts';
import { order } from './questions/order.ts';
import type { Question, QuestionFault, QuestionForm, QuizBody } from './questions/question-form.ts';
import { rolePlay } from './questions/role-play.ts';
import { scenario } from './questions/scenario.ts';
import { short } from './questions/short.ts';
import { trueFalse } from './questions/true-false.ts';

/** Every kind of question. */
const forms: { [Kind in QuestionKind]: QuestionForm<Kind> } = {
  choice,
  'true-false': trueFalse,
  match,
  order,
  short,
  scenario,
  'role-play': rolePlay,
  data,
};

/** The name teachers use for the kind of a question. */
export function questionKindName({ kind }: Question): string {
  return questionKinds[kind];
}

/** The question as it is asked: a choice with several right answers says so. */
export function formatQuestion<Kind extends QuestionKind>(question: Question<Kind>): string {
  return forms[question.kind].asked(question);
}

/** The right answer in words, for the answer sheet and the feedback of the quiz. */
export function formatAnswer<Kind extends QuestionKind>(question: Question<Kind>): string {
  return forms[question.kind].answer(question);
}

/** What stands below a question in the computer room. */
export function composeQuizBody<Kind extends QuestionKind>(question: Question<Kind>): QuizBody {
  return forms[question.kind].body(question);
}

/** What is wrong in a question of its kind. */
export function questionFaults<Kind extends QuestionKind>(
  question: Question<Kind>,
): QuestionFault[] {
  return forms[question.kind].faults(question);
}
