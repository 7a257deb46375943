import { z } from 'astro/zod';
import { pageFields } from './fields/page.ts';
import { line, text } from './fields/text.ts';

/** 学段。 */
export const stages = ['primary-low', 'primary-mid', 'primary-high', 'junior', 'senior', 'college', 'elder', 'staff'] as const;

/** One step of the lesson. */
export const lessonStep = z.strictObject({
  /** 环节名。例：导入 */
  name: line(16),
  /** 几分钟，整数。 */
  minutes: z.number().int().positive(),
  /** 教师活动。 */
  teacher: text,
  /** 学生活动。 */
  students: text,
  /** 设计意图。 */
  why: text,
});

/** One question of the worksheet, with its answer and the reason. */
export const lessonQuestion = z.strictObject({
  /** 考的是第几条目标，从 1 数起。 */
  aim: z.number().int().positive(),
  question: text,
  /** 选项；问答题不写。 */
  options: z.array(line(40)).default([]),
  answer: text,
  /** 为什么。 */
  reason: text,
});

/** 课：一份教案。教案、课件、学习单都从这里来。 */
export const lessonSchema = z.strictObject({
  ...pageFields,
  /** 学段：primary-low 小学低年级、primary-mid 中、primary-high 高、junior 初中、senior 高中/中职、college 高校、elder 老年大学、staff 网点晨会。 */
  stage: z.enum(stages),
  /** 课型。例：主题班会 */
  slot: line(16),
  /** 总时长，分钟；等于各环节分钟数之和。 */
  minutes: z.number().int().positive(),
  /** 教学目标：用“能说出、能算出、能判断、会演示”这类看得见的动词。 */
  aims: z.array(line(60)).min(1),
  /** 教学重点。 */
  keyPoint: line(60),
  /** 教学难点。 */
  difficulty: line(60),
  /** 教学准备。 */
  prepare: z.strictObject({ teacher: z.array(line(40)).min(1), students: z.array(line(40)).default([]) }),
  /** 教学过程。 */
  steps: z.array(lessonStep).min(3),
  /** 板书，一行一条。 */
  board: z.array(line(40)).min(1),
  /** 学习单题目。 */
  questions: z.array(lessonQuestion).min(1),
  /** 家庭任务。 */
  homework: text,
  /** 心理安全提示。 */
  safety: text,
});
export type LessonData = z.infer<typeof lessonSchema>;
export type Stage = (typeof stages)[number];
