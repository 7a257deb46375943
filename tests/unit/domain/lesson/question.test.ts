import { describe, expect, test } from 'vitest';
import { formatAnswer, formatQuestion } from '../../../../src/domain/lesson/question.ts';
import type { Question } from '../../../../src/domain/lesson/questions/question-form.ts';
import { composeQuiz, type QuizItem } from '../../../../src/domain/lesson/quiz.ts';
import type { QuestionKind } from '../../../../src/schemas/lesson-question.ts';

const asked = { aim: 2, question: '问？', reason: '因为' };
const pairs = ['甲', '乙', '丙'].map((left, index) => ({ left, right: `右${index + 1}` }));

/** A question of every kind: a new one is asked for here by the compiler. */
const examples: { [Kind in QuestionKind]: Question<Kind> } = {
  choice: { kind: 'choice', ...asked, options: ['甲', '乙', '丙'], correct: [3, 1] },
  'true-false': { kind: 'true-false', ...asked, correct: false },
  match: { kind: 'match', ...asked, pairs },
  order: { kind: 'order', ...asked, items: ['一', '二', '三'] },
  short: { kind: 'short', ...asked, lines: 3, answer: '答' },
  scenario: { kind: 'scenario', ...asked, scene: '景', lines: 2, answer: '答' },
  'role-play': { kind: 'role-play', ...asked, scene: '景', points: ['做', '说'] },
  data: { kind: 'data', ...asked, table: { head: ['头'], rows: [['']] }, lines: 1, answer: '答' },
};

/** What a pupil who knows the answer chooses: the options whose words the answer gives, in its order. */
function chosen({ choices, selects, answer }: QuizItem): string | undefined {
  if (choices)
    return choices.options
      .filter(({ text }) => answer.split('；').includes(text))
      .map(({ value }) => value)
      .join(',');
  return selects?.labels
    .map((label, index) => {
      const partner = answer.split('；').find((part) => part.startsWith(`${label} — `));
      const words = partner?.split(' — ')[1];
      const ordered = answer.slice(0, answer.indexOf('（')).split(' → ')[index];
      return selects.options.find(({ text, value }) =>
        words ? text.endsWith(words) : value === ordered,
      )?.value;
    })
    .join(',');
}

describe('every kind of question', () => {
  test.each(Object.values(examples))(
    '$kind: what the answer says is what is judged right',
    (one) => {
      const [item] = composeQuiz([one]);
      expect(item).toMatchObject({ number: 1, aim: 2, reason: '因为' });
      expect(item?.kindName).not.toBe('');
      expect(item && chosen(item)).toBe(item?.key);
    },
  );

  test.each<[QuestionKind, string]>([
    ['choice', 'C. 丙；A. 甲'],
    ['true-false', '不对'],
    ['match', '甲 — 右1；乙 — 右2；丙 — 右3'],
    ['order', 'B → C → A（一；二；三）'],
    ['short', '答'],
    ['scenario', '答'],
    ['role-play', '做到这几样就算会：做；说'],
    ['data', '答'],
  ])('%s is answered “%s”', (kind, answer) => expect(formatAnswer(examples[kind])).toBe(answer));

  test('a choice with several right answers says so', () => {
    expect(formatQuestion(examples.choice)).toBe('问？（不止一个）');
    expect(formatQuestion({ ...examples.choice, correct: [1] })).toBe('问？');
  });

  test('the labels of a match are part of the question, those of an order are places', () => {
    const labels = composeQuiz([examples.match, examples.order]).map(({ selects }) => selects);
    expect(labels.map((selects) => [selects?.labels[0], selects?.labelsAsk])).toEqual([
      ['甲', true],
      ['第 1', false],
    ]);
  });
});
