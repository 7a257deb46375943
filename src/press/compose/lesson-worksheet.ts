import {
  composeMatch,
  composeOrder,
  formatAnswer,
  formatQuestion,
  letterOf,
  questionKindNames,
} from '../../domain/lesson/question.ts';
import { tellsCards } from '../../domain/lesson/remarks.ts';
import { type Lesson, shortTitle } from '../../domain/lesson.ts';
import type { LessonQuestion } from '../../schemas/lesson-question.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Paper, PaperBlock } from '../paper.ts';
import { composeLessonFrame } from './lesson-frame.ts';
import { composeRemarkBlocks } from './lesson-plan.ts';

/** Rows of a table to be written in, as high as a hand needs. */
const ROW_MM = 12.35;

/** Answers are printed on their own sheet; the same question is drawn with and without them. */
interface Shown {
  answered: boolean;
}

const rules = (count: number, { answered }: Shown): PaperBlock[] =>
  answered ? [] : [{ kind: 'rules', count }];
const options = (
  texts: readonly string[],
  ticked: readonly number[],
  { answered }: Shown,
  lettered = true,
): PaperBlock => ({
  kind: 'options',
  items: texts.map((text, index) => ({
    letter: lettered ? letterOf(index) : '',
    text,
    ticked: answered && ticked.includes(index + 1),
  })),
});

type Of<Kind extends LessonQuestion['kind']> = Extract<LessonQuestion, { kind: Kind }>;

/** How each kind of question looks on paper. */
const bodies: {
  [Kind in LessonQuestion['kind']]: (question: Of<Kind>, shown: Shown) => PaperBlock[];
} = {
  choice: (question, shown) => [options(question.options, question.correct, shown)],
  'true-false': (question, shown) => [
    options(['对', '不对'], [question.correct ? 1 : 2], shown, false),
  ],
  match: ({ pairs }, { answered }) => [{ kind: 'pairs', ...composeMatch(pairs), answered }],
  order: ({ items }, shown) => {
    const { mixed } = composeOrder(items);
    const places: PaperBlock[] = shown.answered
      ? []
      : [{ kind: 'text', text: `顺序：${items.map(() => '（　　）').join(' → ')}` }];
    return [
      ...mixed.map(
        ({ letter, text }): PaperBlock => ({ kind: 'text', text: `${letter}. ${text}` }),
      ),
      ...places,
    ];
  },
  short: ({ lines }, shown) => rules(lines, shown),
  scenario: ({ scene, lines }, shown) => [
    { kind: 'box', title: '情境（编的）', lines: [scene], look: 'plain' },
    ...rules(lines, shown),
  ],
  'role-play': ({ scene, points }, shown) => [
    { kind: 'box', title: '情境（编的）', lines: [scene], look: 'plain' },
    { kind: 'text', text: '同伴照着打勾：' },
    options(points, [], shown, false),
  ],
  data: ({ table, lines }, shown) => [
    {
      kind: 'table',
      head: table.head,
      widths: table.head.map(() => 12 / table.head.length),
      rows: table.rows,
      rowHeightMm: ROW_MM,
    },
    ...rules(lines, shown),
  ],
};

function composeQuestion<Kind extends LessonQuestion['kind']>(
  question: Of<Kind>,
  index: number,
  shown: Shown,
): PaperBlock {
  const body = (
    bodies[question.kind as Kind] as (question: Of<Kind>, shown: Shown) => PaperBlock[]
  )(question, shown);
  const answer: PaperBlock[] = shown.answered
    ? [{ kind: 'answer', text: formatAnswer(question), reason: question.reason }]
    : [];
  return {
    kind: 'question',
    number: index + 1,
    tag: questionKindNames[question.kind],
    text: formatQuestion(question),
    blocks: [...body, ...answer],
  };
}

/** The worksheet of a lesson in normal or large print, without answers. */
export function composeLessonWorksheet(
  lesson: Lesson,
  identity: Identity,
  size: Paper['size'],
): Paper {
  const labels =
    lesson.plan.stage === 'staff' ? ['网点', '姓名', '日期'] : ['班级', '姓名', '日期'];
  return {
    ...composeLessonFrame(lesson, identity),
    heading: `${shortTitle(lesson.title)}：学习单`,
    what: '学习单',
    size,
    blocks: [
      { kind: 'fields', labels },
      ...lesson.plan.questions.map((question, index) =>
        composeQuestion(question, index, { answered: false }),
      ),
    ],
  };
}

/** Where the cards belong; its sources stand in the plan, under the same numbers. */
function composeCardAnswers({ remarks }: Lesson): PaperBlock[] {
  const blocks = composeRemarkBlocks(remarks.filter(tellsCards));
  const numbered = /\[\d+\]/.test(
    JSON.stringify(blocks.map((block) => ('text' in block ? block.text : ''))),
  );
  return [
    ...blocks,
    ...(numbered
      ? [{ kind: 'text' as const, text: '方括号里的数字，是教案“出处”里的序号。' }]
      : []),
  ];
}

/** The answers of a lesson, each with its reason and the aim it assesses, then where the cards belong and the answers of the pre- and post-check. */
export function composeLessonAnswers(lesson: Lesson, identity: Identity): Paper {
  const { questions, quickCheck, aims } = lesson.plan;
  return {
    ...composeLessonFrame(lesson, identity),
    heading: `${shortTitle(lesson.title)}：参考答案`,
    what: '参考答案',
    size: 12,
    blocks: [
      { kind: 'heading', text: '学习单' },
      ...questions.map((question, index) => composeQuestion(question, index, { answered: true })),
      { kind: 'heading', text: '每条目标由哪几题来考' },
      {
        kind: 'table',
        head: ['目标', '题号'],
        widths: [9, 3],
        rows: aims.map((aim, index) => [
          aim,
          questions
            .flatMap((question, place) =>
              question.aim === index + 1 ? [`第 ${place + 1} 题`] : [],
            )
            .join('、'),
        ]),
      },
      ...composeCardAnswers(lesson),
      { kind: 'heading', text: '课前课后小测' },
      {
        kind: 'table',
        head: ['题', '答案', '理由'],
        widths: [4.5, 3, 4.5],
        rows: quickCheck.map(({ question, options: texts, correct, reason }) => [
          question,
          `${letterOf(correct - 1)}. ${texts[correct - 1] ?? ''}`,
          reason,
        ]),
      },
    ],
  };
}
