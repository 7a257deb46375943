import type { LessonData, Stage } from '../schemas/lesson.ts';
import type { Page } from './page.ts';

/** A lesson plan. */
export interface Lesson extends Page {
  plan: LessonData;
}

/** The names teachers use for the stages. */
export const stageNames: Record<Stage, string> = {
  'primary-low': '小学低年级',
  'primary-mid': '小学中年级',
  'primary-high': '小学高年级',
  junior: '初中',
  senior: '高中·中职',
  college: '高校',
  elder: '老年大学',
  staff: '网点晨会',
};

/** Minutes of all steps together. */
export function stepMinutes(plan: Pick<LessonData, 'steps'>): number {
  return plan.steps.reduce((sum, step) => sum + step.minutes, 0);
}

/** Numbers (from 1) of the aims no question assesses. */
export function unassessedAims(plan: Pick<LessonData, 'aims' | 'questions'>): number[] {
  const assessed = new Set(plan.questions.map((question) => question.aim));
  return plan.aims.map((_, index) => index + 1).filter((number) => !assessed.has(number));
}

/** Lessons under one heading per stage, youngest first; each labelled with kind and minutes. */
export function composeLessonSections(lessons: readonly Lesson[]) {
  return (Object.entries(stageNames) as [Stage, string][]).flatMap(([stage, heading]) => {
    const pages = lessons
      .filter(({ plan }) => plan.stage === stage)
      .map((page) => ({ ...page, label: `${page.plan.slot}，${page.plan.minutes} 分钟，${page.topic.name}` }));
    return pages.length > 0 ? [{ id: stage, heading, pages }] : [];
  });
}
