import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { requireDrawing } from '../../src/domain/drawing.ts';
import { type Fact, fillFactsIn } from '../../src/domain/fact.ts';
import { composeRemarks } from '../../src/domain/lesson/remarks.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { factSchema } from '../../src/schemas/fact.ts';
import { lessonSchema } from '../../src/schemas/lesson.ts';
import { TODAY } from './builders.ts';

/** The frontmatter of an MDX file, dates as text. */
export function readFrontmatter(file: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? '', {
    schema: 'core',
  });
}

const readBody = (file: string) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');

const facts = new Map<string, Fact>(
  globSync('content/facts/*.yaml').map((file) => {
    const id = file.replace(/^.*\/|\.yaml$/g, '');
    return [id, { id, ...factSchema.parse(parse(readFileSync(file, 'utf8'), { schema: 'core' })) }];
  }),
);

/** A lesson of content/ as the catalogue would hand it over: facts filled in, no notes. */
export function readLesson(id: string): Lesson {
  const file = `content/lessons/${id}.mdx`;
  const plan = fillFactsIn(lessonSchema.parse(readFrontmatter(file)), facts, TODAY);
  const topic = { id: plan.topic, name: '主题', order: 10, blurb: '简介', intro: '开头' };
  const { title, summary, audience, searchTags, published, reviewed, reviewBy } = plan;
  const notes = plan.sources.map((source, index) => ({ number: index + 1, source }));
  return {
    kind: 'lessons',
    id,
    url: `/lessons/${id}/`,
    title,
    summary,
    topic,
    drawing: plan.drawing ?? plan.topic,
    audience,
    searchTags,
    published,
    reviewed,
    reviewBy,
    notes: [],
    related: [],
    plan,
    remarks: composeRemarks(readBody(file), { facts, today: TODAY, series: new Map(), notes }),
  };
}

/** Ids of the lessons in content/. */
export const lessonIds = globSync('content/lessons/*.mdx').map((file) =>
  file.replace(/^.*\/|\.mdx$/g, ''),
);

/** The drawings of the topics, by topic. */
export function readTopicDrawings(): Map<string, string> {
  return new Map(
    globSync('content/site/topics/*.svg').map((file): [string, string] => [
      basename(file, '.svg'),
      requireDrawing(file, readFileSync(file, 'utf8')),
    ]),
  );
}
