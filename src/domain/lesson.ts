import { type LessonData, type Stage, stages } from '../schemas/lesson.ts';
import type { Remark } from './lesson/remarks.ts';
import type { Page } from './page.ts';

/** A lesson plan. */
export interface Lesson extends Page {
  plan: LessonData;
  /** What the writer adds below the plan. */
  remarks: Remark[];
}

/** The names teachers use for the stages. */
export const stageNames: Record<Stage, string> = stages;

/** Minutes of all steps together. */
export function stepMinutes(plan: { steps: readonly { minutes: number }[] }): number {
  return plan.steps.reduce((sum, step) => sum + step.minutes, 0);
}

/** Numbers (from 1) of the aims no question assesses. */
export function unassessedAims(plan: Pick<LessonData, 'aims' | 'questions'>): number[] {
  const assessed = new Set(plan.questions.map((question) => question.aim));
  return plan.aims.map((_, index) => index + 1).filter((number) => !assessed.has(number));
}

/** `初中（7–8 年级），主题班会，1 课时 45 分钟`. */
export function formatLessonLabel({ stage, grades, slot, periods, minutes }: LessonData): string {
  const name = grades === stageNames[stage] ? grades : `${stageNames[stage]}（${grades}）`;
  return stage === 'staff'
    ? `${name}，${minutes} 分钟`
    : `${name}，${slot}，${periods} 课时 ${minutes} 分钟`;
}

/** Lessons youngest first, then shortest first. */
export function sortLessons(lessons: readonly Lesson[]): Lesson[] {
  const order = Object.keys(stageNames);
  return [...lessons].sort(
    (a, b) =>
      order.indexOf(a.plan.stage) - order.indexOf(b.plan.stage) ||
      a.plan.minutes - b.plan.minutes ||
      a.id.localeCompare(b.id, 'en'),
  );
}

/** The part of a title before its colon or question mark: `小小钱袋子`. */
export function shortTitle(title: string): string {
  return title.split(/[：？]/)[0] ?? title;
}

/** The parts of a lesson page before the writer's own notes, for its table of contents. */
export const lessonSections = [
  { slug: 'take', text: '拿走就用' },
  { slug: 'aims', text: '教学目标' },
  { slug: 'learners', text: '学情和准备' },
  { slug: 'steps', text: '教学过程' },
  { slug: 'board', text: '板书' },
  { slug: 'questions', text: '学习单与答案' },
  { slug: 'rubric', text: '评价' },
  { slug: 'homework', text: '作业' },
  { slug: 'inclusion', text: '分层与融合' },
];
