import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { type Fact, fillFactsIn } from '../../src/domain/fact.ts';
import { composeRemarks } from '../../src/domain/lesson/remarks.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { readBody } from '../../src/editorial/read-body.ts';
import { factSchema } from '../../src/schemas/fact.ts';
import { lessonSchema } from '../../src/schemas/lesson.ts';
import { TODAY } from './builders.ts';

/** The frontmatter of an MDX file, dates as text. */
export function readFrontmatter(file: string): unknown {
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? '', {
    schema: 'core',
  });
}

const bodyOf = (file: string) =>
  readBody(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''), 0).tree;

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
  const topic = { id: plan.topic, name: '主题', blurb: '简介', intro: '开头' };
  const { title, summary, audience, searchTags, published, reviewed, reviewBy } = plan;
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
    remarks: composeRemarks(bodyOf(file), { facts, today: TODAY, notes: [] }),
  };
}

/** Ids of the lessons in content/. */
export const lessonIds = globSync('content/lessons/*.mdx').map((file) =>
  file.replace(/^.*\/|\.mdx$/g, ''),
);
