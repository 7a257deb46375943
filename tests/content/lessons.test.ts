import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../src/domain/checks/check-lesson.ts';
import { formatIssue } from '../../src/domain/issue.ts';
import { type LessonData, lessonSchema } from '../../src/schemas/lesson.ts';
import { lessonIds, readFrontmatter, readLesson } from '../helpers/lessons.ts';

describe.each(lessonIds)('%s', (id) => {
  const file = `content/lessons/${id}.mdx`;

  test('has the full frontmatter and no fault of meaning', () => {
    const read = lessonSchema.safeParse(readFrontmatter(file));
    expect(
      read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ).toBeUndefined();
    expect(checkLesson({ id, file, data: read.data as LessonData }).map(formatIssue)).toEqual([]);
  });

  test('has no slide line over 40 characters once facts are filled in', () => {
    const lines = readLesson(id).plan.steps.flatMap(({ slides }) =>
      slides.flatMap((slide) => slide.lines),
    );
    expect(lines.filter((line) => [...line].length > 40)).toEqual([]);
  });
});
