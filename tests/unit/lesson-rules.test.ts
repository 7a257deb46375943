import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/domain/checks/check-lesson.ts';
import { composeAgenda, composeSlides, splitLine } from '../../src/domain/lesson/agenda.ts';
import {
  composeMatch,
  composeOrder,
  formatAnswer,
  mixItems,
} from '../../src/domain/lesson/question.ts';
import { isMeasurable } from '../../src/domain/lesson/wording.ts';
import { type LessonData, lessonSchema } from '../../src/schemas/lesson.ts';
import { aLesson } from '../helpers/builders.ts';
import { readFrontmatter } from '../helpers/lessons.ts';

const rules = (data: Partial<LessonData>) =>
  checkLesson(aLesson(data)).map(({ rule, path }) => `${rule} ${path?.join('.')}`);
const { steps, questions, quickCheck } = aLesson().data;
const [first, ...others] = steps as [LessonData['steps'][number], ...LessonData['steps']];
const [question, ...rest] = questions as [
  LessonData['questions'][number],
  ...LessonData['questions'],
];

describe('a lesson with one thing wrong gives exactly its rule', () => {
  test.each<[string, Partial<LessonData>, string[]]>([
    ['nothing wrong', {}, []],
    ['minutes that do not add up', { minutes: 14 }, ['lesson/minutes-add-up minutes']],
    [
      'a long lesson without a short version',
      { minutes: 45, steps: [{ ...first, minutes: 35 }, ...others] },
      ['lesson/has-cut minutes'],
    ],
    [
      'a short version of 14 minutes',
      { cut: { steps: [{ name: '导入', minutes: 14, how: '快' }] } },
      ['lesson/cut-adds-up cut.steps'],
    ],
    [
      'a short version of a step that is not there',
      { cut: { steps: [{ name: '热身', minutes: 15, how: '快' }] } },
      ['lesson/cut-names-steps cut.steps.0.name'],
    ],
    [
      'more to say than there are minutes',
      {
        steps: [
          {
            ...first,
            slides: [
              {
                ...(first.slides[0] as LessonData['steps'][number]['slides'][number]),
                say: '说'.repeat(900),
              },
            ],
          },
          ...others,
        ],
      },
      ['lesson/speech-fits-step steps.0.minutes'],
    ],
    [
      'an aim nobody can see',
      { aims: ['了解两个破绽', '会演示怎么拒绝'] },
      ['lesson/aims-are-measurable aims.0'],
    ],
    [
      'an aim no question assesses',
      { aims: ['能说出一', '会演示二', '能算出三'] },
      ['lesson/aims-are-assessed aims.2'],
    ],
    [
      'a question about an aim that is not there',
      { questions: [{ ...question, aim: 9 }, ...rest] },
      ['lesson/question-has-aim questions.0.aim'],
    ],
    [
      'a question with 略 for an answer',
      { questions: [{ ...question, answer: '略' } as LessonData['questions'][number], ...rest] },
      ['lesson/question-is-answered questions.0.answer'],
    ],
    [
      'a question without a real reason',
      { questions: [{ ...question, reason: '言之有理即可' }, ...rest] },
      ['lesson/question-is-answered questions.0.reason'],
    ],
    ['a brand', { learners: '学生常用微信。' }, ['lesson/free-of-brands learners']],
    [
      'a check whose right option is not there',
      {
        quickCheck: [
          { ...quickCheck[0], correct: 3 } as LessonData['quickCheck'][number],
          ...quickCheck.slice(1),
        ],
      },
      ['lesson/question-is-answered quickCheck.0.correct'],
    ],
  ])('%s', (_, data, expected) => expect(rules(data)).toEqual(expected));
});

describe('the shape refuses', () => {
  const real = readFrontmatter('content/lessons/part-time-trap.mdx') as LessonData;
  const faults = (data: object) =>
    lessonSchema.safeParse({ ...real, ...data }).error?.issues.map(({ path }) => path.join('.')) ??
    [];
  test.each([
    ['nothing of a real lesson', {}, []],
    [
      'a question without an answer',
      {
        questions: [
          ...real.questions,
          { kind: 'short', aim: 1, question: '为什么？', reason: '因为' },
        ],
      },
      ['questions.7.answer'],
    ],
    [
      'a question without a reason',
      {
        questions: [
          ...real.questions,
          { kind: 'short', aim: 1, question: '为什么？', answer: '因为' },
        ],
      },
      ['questions.7.reason'],
    ],
    ['four questions in the check', { quickCheck: real.quickCheck.slice(1) }, ['quickCheck']],
    [
      'a slide line of 41 characters',
      {
        steps: [
          {
            ...real.steps[0],
            slides: [{ title: '题', look: 'rows', lines: ['字'.repeat(41)], say: '说' }],
          },
          ...real.steps.slice(1),
        ],
      },
      ['steps.0.slides.0.lines.0'],
    ],
    ['a field nobody knows', { teacherName: '某某' }, ['']],
  ])('%s', (_, data, expected) => expect(faults(data)).toEqual(expected));
});

test.each([
  ['能说出两个破绽', true],
  ['会演示怎么拒绝', true],
  ['能用三问检查一组数字', true],
  ['了解诈骗的危害', false],
  ['掌握基本方法', false],
  ['能了解征信', false],
])('an aim “%s” can be seen: %s', (aim, expected) => expect(isMeasurable(aim)).toBe(expected));

describe('questions on paper', () => {
  test.each([2, 3, 4, 5, 6])('%i mixed items are all there and never in the old order', (count) => {
    const mixed = mixItems(Array.from({ length: count }, (_, index) => index));
    expect(mixed.map(({ item }) => item).sort()).toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
    expect(mixed.map(({ item }) => item)).not.toEqual(
      Array.from({ length: count }, (_, index) => index),
    );
  });
  test('the letters of an order question lead back to the right order', () => {
    const { mixed, answer } = composeOrder(['一', '二', '三', '四']);
    expect(answer.map((letter) => mixed.find((item) => item.letter === letter)?.text)).toEqual([
      '一',
      '二',
      '三',
      '四',
    ]);
  });
  test('the letters of a match question lead to the right partner', () => {
    const { lefts, rights } = composeMatch([
      { left: 'a', right: '甲' },
      { left: 'b', right: '乙' },
      { left: 'c', right: '丙' },
    ]);
    expect(
      lefts.map(({ letter }) => rights.find((right) => right.letter === letter)?.text),
    ).toEqual(['甲', '乙', '丙']);
  });
  test('the answer of a choice names every right option', () => {
    expect(
      formatAnswer({
        kind: 'choice',
        aim: 1,
        question: '?',
        reason: '!',
        options: ['甲', '乙', '丙'],
        correct: [1, 3],
      }),
    ).toBe('A. 甲；C. 丙');
  });
});

test('the clock of a lesson runs on from step to step', () => {
  expect(composeAgenda(aLesson().data).map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [5, 10],
    [10, 15],
  ]);
});

test('slides are numbered after the cover and know where a step begins', () => {
  const two = { ...first, slides: [...first.slides, ...first.slides] };
  expect(
    composeSlides({ steps: [two, ...others] }).map(({ number, opens }) => [number, opens]),
  ).toEqual([
    [2, true],
    [3, false],
    [4, true],
    [5, true],
  ]);
});

test.each([
  ['停：不再转钱', { head: '停', text: '不再转钱' }],
  ['现在，你会怎么写：想一想', { head: '', text: '现在，你会怎么写：想一想' }],
])('a slide line “%s” is split at its word', (line, expected) =>
  expect(splitLine(line)).toEqual(expected),
);

test('a question without an answer is told in Chinese', () => {
  const real = readFrontmatter('content/lessons/part-time-trap.mdx') as LessonData;
  const read = lessonSchema.safeParse({
    ...real,
    questions: [...real.questions, { kind: 'short', aim: 1, question: '为什么？', reason: '因为' }],
  });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    '这道题没有参考答案，写一个学生看得懂的',
  ]);
});
