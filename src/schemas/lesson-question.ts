import { z } from 'astro/zod';
import { line, text } from './fields/text.ts';

/** Text whose absence is said in Chinese: these are the two things writers forget. */
const needed = (missing: string) => z.string(missing).trim().min(1, missing);
const answer = needed('这道题没有参考答案，写一个学生看得懂的');

/** What every question carries. */
const asked = {
  /** 考的是第几条目标，从 1 数起。 */
  aim: z.number().int().positive(),
  /** 题目。 */
  question: text,
  /** 为什么是这个答案。每题都要写。 */
  reason: needed('这道题没有写理由：为什么是这个答案'),
};
/** 学习单上留几行给学生写。 */
const lines = z.number().int().min(1).max(8).default(2);

/** 选择题。 */
const choiceQuestion = z.strictObject({
  /** 题型：选择。 */
  kind: z.literal('choice'),
  ...asked,
  /** 选项，二到五个，不写 A、B。 */
  options: z.array(line(40)).min(2).max(5),
  /** 对的是第几个，从 1 数起；可以不止一个。 */
  correct: z.array(z.number().int().positive()).min(1, '写出第几个选项对'),
});

/** 判断题。 */
const trueFalseQuestion = z.strictObject({
  /** 题型：判断。 */
  kind: z.literal('true-false'),
  ...asked,
  /** 这句话对（true）还是不对（false）。 */
  correct: z.boolean('写 true 或 false'),
});

const matchQuestion = z.strictObject({
  /** 题型：连线。 */
  kind: z.literal('match'),
  ...asked,
  /** 左右各一句，写成对的一对；右边印出来时会打乱。 */
  pairs: z
    .array(z.strictObject({ left: line(24), right: line(24) }))
    .min(3)
    .max(6),
});

const orderQuestion = z.strictObject({
  /** 题型：排序。 */
  kind: z.literal('order'),
  ...asked,
  /** 按对的顺序写；印出来时会打乱。 */
  items: z.array(line(30)).min(3).max(6),
});

const shortQuestion = z.strictObject({
  /** 题型：简答。 */
  kind: z.literal('short'),
  ...asked,
  lines,
  /** 参考答案。 */
  answer,
});

const scenarioQuestion = z.strictObject({
  /** 题型：情境。 */
  kind: z.literal('scenario'),
  ...asked,
  /** 情境，编的，不写真人真事。 */
  scene: text,
  lines,
  /** 参考答案。 */
  answer,
});

const rolePlayQuestion = z.strictObject({
  /** 题型：角色扮演。 */
  kind: z.literal('role-play'),
  ...asked,
  /** 情境，编的。 */
  scene: text,
  /** 做到哪几样算会，同伴照着打勾。这就是答案。 */
  points: z.array(line(40)).min(2).max(6),
});

const dataQuestion = z.strictObject({
  /** 题型：读数据。 */
  kind: z.literal('data'),
  ...asked,
  /** 表头和各行，每行格数和表头一样；留给学生填的格写 ''。 */
  table: z.strictObject({
    head: z.array(line(20)).min(2).max(5),
    rows: z
      .array(z.array(z.union([z.literal(''), line(30)])))
      .min(1)
      .max(8),
  }),
  lines,
  /** 参考答案。 */
  answer,
});

/** 学习单的一道题：choice 选择、true-false 判断、match 连线、order 排序、short 简答、scenario 情境、role-play 角色扮演、data 读数据。 */
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
export type QuestionKind = LessonQuestion['kind'];

/** 课前课后小测的一道题：选择，只有一个对。 */
export const quickQuestion = z.strictObject({
  /** 题目，短。 */
  question: line(60),
  /** 选项，二到四个。 */
  options: z.array(line(30)).min(2).max(4),
  /** 对的是第几个，从 1 数起。 */
  correct: z.number().int().positive(),
  /** 为什么。 */
  reason: line(80),
});
