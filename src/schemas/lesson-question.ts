import { z } from 'astro/zod';
import { only, yesNo } from './fields/choice.ts';
import { count } from './fields/count.ts';
import { group, lines, list, rows } from './fields/group.ts';
import { orEmpty, paragraph, words } from './fields/text.ts';

/** The kinds of question, by the names teachers use. */
export const questionKinds = {
  choice: '选择',
  'true-false': '判断',
  match: '连线',
  order: '排序',
  short: '简答',
  scenario: '情境',
  'role-play': '演一演',
  data: '读数据',
} as const;
export type QuestionKind = keyof typeof questionKinds;

const kind = <const Kind extends QuestionKind>(value: Kind) => only('题型', questionKinds, value);

const answer = paragraph('参考答案', {
  missing: '这道题没有参考答案，写一个学生看得懂的',
});

/** What every question carries. */
const asked = {
  aim: count('考的是第几条目标', { min: 1, note: '从 1 数起' }),
  question: paragraph('题目'),
  reason: paragraph('为什么是这个答案', {
    note: '每题都要写',
    missing: '这道题没有写理由：为什么是这个答案',
  }),
};
/** 学习单上留几行给学生写。 */
const room = count('留几行给学生写', { min: 1, max: 8, note: '不写就是两行' }).default(2);
const scene = paragraph('情境', { note: '编的，不写真人真事' });

const choiceQuestion = z.strictObject({
  kind: kind('choice'),
  ...asked,
  options: lines('选项', 40, { min: 2, max: 5, note: '不写 A、B' }),
  correct: list('对的是第几个', count('第几个', { min: 1 }), {
    min: 1,
    note: '从 1 数起；可以不止一个',
    example: '[2]',
  }),
});

const trueFalseQuestion = z.strictObject({
  kind: kind('true-false'),
  ...asked,
  correct: yesNo('这句话对不对', { note: '对写 true，不对写 false' }),
});

const matchQuestion = z.strictObject({
  kind: kind('match'),
  ...asked,
  pairs: rows(
    '连线',
    { left: words('左边的一句', 24), right: words('右边的一句', 24) },
    { min: 3, max: 6, note: '左右写成对的一对；右边印出来时会打乱' },
  ),
});

const orderQuestion = z.strictObject({
  kind: kind('order'),
  ...asked,
  items: lines('各步', 30, { min: 3, max: 6, note: '按对的顺序写；印出来时会打乱' }),
});

const shortQuestion = z.strictObject({ kind: kind('short'), ...asked, lines: room, answer });

const scenarioQuestion = z.strictObject({
  kind: kind('scenario'),
  ...asked,
  scene,
  lines: room,
  answer,
});

const rolePlayQuestion = z.strictObject({
  kind: kind('role-play'),
  ...asked,
  scene,
  points: lines('做到哪几样算会', 40, { min: 2, max: 6, note: '同伴照着打勾，这就是答案' }),
});

/** Numbers to count with, not ours to keep. */
const cell = { holds: 'cell' } as const;

const dataQuestion = z.strictObject({
  kind: kind('data'),
  ...asked,
  table: group('题里的表', {
    head: lines('表头', 20, { ...cell, min: 2, max: 5 }),
    rows: list('表的各行', list('一行', orEmpty(words('一格', 30, cell))), {
      min: 1,
      max: 8,
      note: "每行格数和表头一样；留给学生填的格写 ''",
    }),
  }),
  lines: room,
  answer,
});

/** 学习单的一道题：choice 选择、true-false 判断、match 连线、order 排序、short 简答、scenario 情境、role-play 演一演、data 读数据。 */
export const lessonQuestion = z.discriminatedUnion('kind', [
  choiceQuestion,
  trueFalseQuestion,
  matchQuestion,
  orderQuestion,
  shortQuestion,
  scenarioQuestion,
  rolePlayQuestion,
  dataQuestion,
]);
export type LessonQuestion = z.infer<typeof lessonQuestion>;

/** 课前课后小测的一道题：选择，只有一个对。 */
export const quickQuestion = {
  question: words('题目', 60),
  options: lines('选项', 30, { min: 2, max: 4 }),
  correct: count('对的是第几个', { min: 1, note: '从 1 数起' }),
  reason: words('为什么是这个答案', 80),
};
