import type { z } from 'astro/zod';
import type { Entries } from '../domain/entry.ts';
import { pageKinds } from '../domain/page-kind.ts';
import { calendarSchema } from '../schemas/calendar.ts';
import { campaignSchema } from '../schemas/campaign.ts';
import { caseSchema } from '../schemas/case.ts';
import { factSchema } from '../schemas/fact.ts';
import { guideSchema } from '../schemas/guide.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { seriesSchema } from '../schemas/series.ts';
import { siteSchema } from '../schemas/site.ts';
import { sourceSchema } from '../schemas/source.ts';
import { termSchema } from '../schemas/term.ts';
import { drawingSchema, topicSchema } from '../schemas/topic.ts';

export type CollectionName = keyof Entries;

/** Which files a folder under `content/` holds, and the contract each must meet. */
export interface ContentFolder {
  /** Its path under `content/`; two collections may share one and differ by extension. */
  folder: string;
  extension: '.mdx' | '.yaml' | '.svg';
  schema: z.ZodType;
  /** What a reader of a message calls one file of it. */
  name: string;
}

/** The kinds of file in `content/`; `src/content.config.ts` names the same ones to Astro, but for drawings, which need no loader. */
export const contentFolders: Record<CollectionName, ContentFolder> = {
  guides: { folder: 'guides', extension: '.mdx', schema: guideSchema, name: pageKinds.guides.name },
  cases: { folder: 'cases', extension: '.mdx', schema: caseSchema, name: pageKinds.cases.name },
  lessons: {
    folder: 'lessons',
    extension: '.mdx',
    schema: lessonSchema,
    name: pageKinds.lessons.name,
  },
  campaigns: { folder: 'campaigns', extension: '.mdx', schema: campaignSchema, name: '宣传包' },
  sources: {
    folder: 'sources',
    extension: '.yaml',
    schema: sourceSchema,
    name: pageKinds.sources.name,
  },
  facts: { folder: 'facts', extension: '.yaml', schema: factSchema, name: '数据' },
  series: { folder: 'series', extension: '.yaml', schema: seriesSchema, name: '图表' },
  calendar: { folder: 'calendar', extension: '.yaml', schema: calendarSchema, name: '日历' },
  terms: { folder: 'terms', extension: '.yaml', schema: termSchema, name: pageKinds.terms.name },
  topics: { folder: 'site/topics', extension: '.yaml', schema: topicSchema, name: '主题' },
  drawings: {
    folder: 'site/topics',
    extension: '.svg',
    schema: drawingSchema,
    name: '主题的图',
  },
  site: { folder: 'site', extension: '.yaml', schema: siteSchema, name: '网站设置' },
};

/** The collections. */
export const collectionNames = Object.keys(contentFolders).filter(isCollectionName);

function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(contentFolders, name);
}

/** The collections that share the deepest folder in which the file at `path` lies; none outside all folders. */
export function collectionsAt(path: string): CollectionName[] {
  const holding = collectionNames.filter((name) =>
    path.startsWith(`${contentFolders[name].folder}/`),
  );
  const deepest = Math.max(...holding.map((name) => contentFolders[name].folder.length));
  return holding.filter((name) => contentFolders[name].folder.length === deepest);
}
