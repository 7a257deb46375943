import type { Stage } from '../../schemas/lesson.ts';
import { type Lesson, sortLessons, stageNames } from '../lesson.ts';

/** What a teacher may filter by; the first three are always in sight. */
export const facetNames = { stage: '学段', minutes: '时长', topic: '主题', slot: '课型', method: '方法' } as const;
export type FacetId = keyof typeof facetNames;

/** Facets shown at once; the others stand behind 更多. */
export const visibleFacets: readonly FacetId[] = ['stage', 'minutes', 'topic'];

/** One value of a facet, with the number of lessons that have it. */
export interface FacetValue {
  value: string;
  name: string;
  count: number;
}

/** A facet with the values some lesson has. */
export interface Facet {
  id: FacetId;
  name: string;
  values: FacetValue[];
}

/** The values of one lesson under each facet. */
export function facetsOf({ plan, topic }: Lesson): Record<FacetId, { value: string; name: string }[]> {
  return {
    stage: [{ value: plan.stage, name: stageNames[plan.stage] }],
    minutes: [{ value: String(plan.minutes), name: `${plan.minutes} 分钟` }, ...(plan.cut ? [{ value: '15', name: '15 分钟' }] : [])],
    topic: [{ value: topic.id, name: topic.name }],
    slot: [{ value: plan.slot, name: plan.slot }],
    method: plan.methods.map((method) => ({ value: method, name: method })),
  };
}

const stageOrder = Object.keys(stageNames) as Stage[];

function inFacetOrder(facet: FacetId, a: FacetValue, b: FacetValue): number {
  if (facet === 'stage') return stageOrder.indexOf(a.value as Stage) - stageOrder.indexOf(b.value as Stage);
  if (facet === 'minutes') return Number(a.value) - Number(b.value);
  return b.count - a.count || a.name.localeCompare(b.name, 'zh-CN');
}

/** Every facet with its values, each with its count. */
export function composeFacets(lessons: readonly Lesson[]): Facet[] {
  return (Object.keys(facetNames) as FacetId[]).map((id) => {
    const values = new Map<string, FacetValue>();
    for (const lesson of lessons) {
      for (const { value, name } of facetsOf(lesson)[id]) values.set(value, { value, name, count: (values.get(value)?.count ?? 0) + 1 });
    }
    return { id, name: facetNames[id], values: [...values.values()].sort((a, b) => inFacetOrder(id, a, b)) };
  });
}

/** One page per value of the visible facets: the finder without script. */
export function composeFacetPages(lessons: readonly Lesson[]): { facet: Facet; value: FacetValue; lessons: Lesson[] }[] {
  return composeFacets(lessons)
    .filter(({ id }) => visibleFacets.includes(id))
    .flatMap((facet) =>
      facet.values.map((value) => ({
        facet,
        value,
        lessons: sortLessons(lessons).filter((lesson) => facetsOf(lesson)[facet.id].some((own) => own.value === value.value)),
      })),
    );
}

/** Everything a teacher might type to find a lesson, in small letters. */
export function composeLessonWords(lesson: Lesson): string {
  const { title, summary, searchTags, plan, topic } = lesson;
  const facets = Object.values(facetsOf(lesson)).flatMap((values) => values.map(({ name }) => name));
  return [title, summary, topic.name, plan.grades, ...searchTags, ...plan.aims, ...facets].join(' ').toLowerCase();
}
