import type { z } from 'astro/zod';
import type { Entries } from '../domain/entry.ts';
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

export type CollectionName = keyof Entries;

/** Which files a folder under `content/` holds, and the contract each must meet. */
export interface ContentFolder {
  extension: '.mdx' | '.yaml';
  schema: z.ZodType;
  /** What a reader of a message calls one file of it. */
  name: string;
}

/** The folders of `content/`. */
export const contentFolders: Record<CollectionName, ContentFolder> = {
  guides: { extension: '.mdx', schema: guideSchema, name: '指南' },
  cases: { extension: '.mdx', schema: caseSchema, name: '案例' },
  lessons: { extension: '.mdx', schema: lessonSchema, name: '课' },
  campaigns: { extension: '.mdx', schema: campaignSchema, name: '宣传包' },
  sources: { extension: '.yaml', schema: sourceSchema, name: '出处' },
  facts: { extension: '.yaml', schema: factSchema, name: '数据' },
  series: { extension: '.yaml', schema: seriesSchema, name: '图表' },
  calendar: { extension: '.yaml', schema: calendarSchema, name: '日历' },
  terms: { extension: '.yaml', schema: termSchema, name: '词条' },
  site: { extension: '.yaml', schema: siteSchema, name: '网站设置' },
};

/** True when `name` is a folder of content. */
export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(contentFolders, name);
}
