import {
  type LessonQuestion,
  type QuestionKind,
  questionKinds,
} from '../../schemas/lesson-question.ts';

/** The names teachers use for kinds of question. */
export const questionKindNames: Record<QuestionKind, string> = questionKinds;

/** The question as it is asked: a choice with several right answers says so. */
export function formatQuestion(question: LessonQuestion): string {
  return question.kind === 'choice' && question.correct.length > 1
    ? `${question.question}（不止一个）`
    : question.question;
}

/** `A`, `B`, `C` … for 0, 1, 2 … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/**
 * The same items in another order, always the same one, with the place each had before.
 * Never the old order: a pupil could otherwise copy it.
 */
export function mixItems<Item>(items: readonly Item[]): { item: Item; place: number }[] {
  const numbered = items.map((item, place) => ({ item, place }));
  const half = Math.ceil(numbered.length / 2);
  const back = numbered.slice(half).reverse();
  return numbered
    .slice(0, half)
    .flatMap((first, index) => [...back.slice(index, index + 1), first]);
}

/** The right-hand side of a match question, mixed; the letter a pupil writes beside each left-hand side. */
export function composeMatch(pairs: readonly { left: string; right: string }[]) {
  const rights = mixItems(pairs.map(({ right }) => right)).map(({ item, place }, index) => ({
    letter: letterOf(index),
    text: item,
    place,
  }));
  const lefts = pairs.map(({ left }, place) => ({
    text: left,
    letter: rights.find((right) => right.place === place)?.letter ?? '',
  }));
  return { lefts, rights };
}

/** The items of an order question, mixed and lettered, and the letters in the right order. */
export function composeOrder(items: readonly string[]) {
  const mixed = mixItems(items).map(({ item, place }, index) => ({
    letter: letterOf(index),
    text: item,
    place,
  }));
  const answer = [...mixed].sort((a, b) => a.place - b.place).map(({ letter }) => letter);
  return { mixed, answer };
}

/** The right answer in words, for the answer sheet and the feedback of the quiz. */
export function formatAnswer(question: LessonQuestion): string {
  switch (question.kind) {
    case 'choice':
      return question.correct
        .map((number) => `${letterOf(number - 1)}. ${question.options[number - 1] ?? ''}`)
        .join('；');
    case 'true-false':
      return question.correct ? '对' : '不对';
    case 'match':
      return question.pairs.map(({ left, right }) => `${left} — ${right}`).join('；');
    case 'order':
      return `${composeOrder(question.items).answer.join(' → ')}（${question.items.join('；')}）`;
    case 'role-play':
      return `做到这几样就算会：${question.points.join('；')}`;
    default:
      return question.answer;
  }
}
