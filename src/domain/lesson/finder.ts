import type { Stage } from '../../schemas/lesson.ts';
import { type Lesson, sortLessons, stageNames } from '../lesson.ts';

/** What a teacher may filter by; the first three are always in sight. */
export const facetNames = {
  stage: '学段',
  minutes: '时长',
  topic: '主题',
  slot: '课型',
  method: '方法',
} as const;
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
export function facetsOf({
  plan,
  topic,
}: Lesson): Record<FacetId, { value: string; name: string }[]> {
  return {
    stage: [{ value: plan.stage, name: stageNames[plan.stage] }],
    minutes: [
      { value: String(plan.minutes), name: `${plan.minutes} 分钟` },
      ...(plan.cut ? [{ value: '15', name: '15 分钟' }] : []),
    ],
    topic: [{ value: topic.id, name: topic.name }],
    slot: [{ value: plan.slot, name: plan.slot }],
    method: plan.methods.map((method) => ({ value: method, name: method })),
  };
}

const stageOrder = Object.keys(stageNames) as Stage[];

function inFacetOrder(facet: FacetId, a: FacetValue, b: FacetValue): number {
  if (facet === 'stage')
    return stageOrder.indexOf(a.value as Stage) - stageOrder.indexOf(b.value as Stage);
  if (facet === 'minutes') return Number(a.value) - Number(b.value);
  return b.count - a.count || a.name.localeCompare(b.name, 'zh-CN');
}

/** Every facet with its values, each with its count. */
export function composeFacets(lessons: readonly Lesson[]): Facet[] {
  return (Object.keys(facetNames) as FacetId[]).map((id) => {
    const values = new Map<string, FacetValue>();
    for (const lesson of lessons) {
      for (const { value, name } of facetsOf(lesson)[id])
        values.set(value, { value, name, count: (values.get(value)?.count ?? 0) + 1 });
    }
    return {
      id,
      name: facetNames[id],
      values: [...values.values()].sort((a, b) => inFacetOrder(id, a, b)),
    };
  });
}

/** One page per value of the visible facets: the finder without script. */
export function composeFacetPages(
  lessons: readonly Lesson[],
): { facet: Facet; value: FacetValue; lessons: Lesson[] }[] {
  return composeFacets(lessons)
    .filter(({ id }) => visibleFacets.includes(id))
    .flatMap((facet) =>
      facet.values.map((value) => ({
        facet,
        value,
        lessons: sortLessons(lessons).filter((lesson) =>
          facetsOf(lesson)[facet.id].some((own) => own.value === value.value),
        ),
      })),
    );
}

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const grade = (number: number) => [`${figures[number]}年级`, `${number}年级`, `${number} 年级`];

/** What teachers call the classes of a stage. */
const stageWords: Record<Stage, string[]> = {
  'primary-low': ['小学生', ...grade(1), ...grade(2)],
  'primary-mid': ['小学生', ...grade(3), ...grade(4)],
  'primary-high': ['小学生', ...grade(5), ...grade(6)],
  junior: ['中学', '初中生', '初一', '初二', '初三', ...grade(7), ...grade(8), ...grade(9)],
  senior: ['中学', '高中生', '高一', '高二', '高三', '中职', '职高', '中专', '技校'],
  college: ['大学', '大学生', '大一', '大二', '大三', '大四', '高职', '大专'],
  elder: ['老人', '老年人', '老年', '长者', '老人家', '爷爷奶奶'],
  staff: ['银行', '柜员', '员工', '同事', '厅堂'],
};

/** Other names of the subjects a plan may be for or may lean on. */
const subjectWords: Record<string, string[]> = {
  班会: ['班会课', '班队课', '队会'],
  道德与法治: ['道法', '道法课', '品德课', '道德与法治课'],
  综合实践: ['综合实践课', '综合实践活动'],
  信息科技: ['信息课', '信息技术', '信息科技课', '电脑课'],
  劳动: ['劳动课'],
  思政: ['思政课', '政治课'],
  数学: ['数学课'],
};

/** The subjects a plan is for (its slot) or names as one (`信息科技课`), by every name they go by. */
function subjectsOf(plan: Lesson['plan']): string[] {
  const text = JSON.stringify(plan);
  return Object.entries(subjectWords).flatMap(([name, others]) =>
    plan.slot.includes(name) || text.includes(`${name}课`) ? [name, ...others] : [],
  );
}

/** Everything a teacher might type to find a lesson, in small letters; minutes are found with and without a space. */
export function composeLessonWords(lesson: Lesson): string {
  const { title, summary, searchTags, plan, topic } = lesson;
  const facets = Object.values(facetsOf(lesson)).flatMap((values) =>
    values.map(({ name }) => name),
  );
  const minutes = facetsOf(lesson).minutes.map(({ name }) => name.replace(' ', ''));
  const words = [
    title,
    summary,
    topic.name,
    plan.grades,
    ...searchTags,
    ...plan.aims,
    ...facets,
    ...minutes,
    ...stageWords[plan.stage],
    ...subjectsOf(plan),
  ];
  return [...new Set(words)].join(' ').toLowerCase();
}
