import { formatLessonLabel, type Lesson } from '../../domain/lesson.ts';
import { formatDate } from '../../domain/zh.ts';
import type { Identity } from '../../schemas/site.ts';
import type { Paper } from '../paper.ts';

/** What every piece of a lesson carries: whose it is, for whom, when it was checked, and that it may be copied. */
export function composeLessonFrame(
  { title, plan, reviewed }: Lesson,
  { name, seal, url }: Identity,
): Pick<Paper, 'look' | 'title' | 'label' | 'site' | 'seal' | 'day' | 'foot'> {
  return {
    look: 'lesson',
    title,
    day: reviewed,
    label: formatLessonLabel(plan),
    site: name,
    seal,
    foot: `${name}　${url.replace(/^https?:\/\//, '').replace(/\/$/, '')}　核对于 ${formatDate(reviewed)}　没有广告，不含品牌，可以复印、可以改`,
  };
}

/** The content file of a lesson, for messages about its words. */
export const lessonSource = ({ id }: Pick<Lesson, 'id'>) => `content/lessons/${id}.mdx`;
