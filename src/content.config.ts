import { defineCollection } from 'astro:content';
import { basename, extname } from 'node:path';
import { glob } from 'astro/loaders';
import { calendarSchema } from './schemas/calendar.ts';
import { campaignSchema } from './schemas/campaign.ts';
import { caseSchema } from './schemas/case.ts';
import { factSchema } from './schemas/fact.ts';
import { guideSchema } from './schemas/guide.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { seriesSchema } from './schemas/series.ts';
import { siteSchema } from './schemas/site.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { topicSchema } from './schemas/topic.ts';

const named = ({ entry }: { entry: string }) => basename(entry, extname(entry));
const mdx = (folder: string) =>
  glob({ base: `content/${folder}`, pattern: '**/*.mdx', generateId: named });
const yaml = (folder: string) =>
  glob({ base: `content/${folder}`, pattern: '*.yaml', generateId: named });

export const collections = {
  guides: defineCollection({ loader: mdx('guides'), schema: guideSchema }),
  cases: defineCollection({ loader: mdx('cases'), schema: caseSchema }),
  lessons: defineCollection({ loader: mdx('lessons'), schema: lessonSchema }),
  campaigns: defineCollection({ loader: mdx('campaigns'), schema: campaignSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  facts: defineCollection({ loader: yaml('facts'), schema: factSchema }),
  series: defineCollection({ loader: yaml('series'), schema: seriesSchema }),
  calendar: defineCollection({ loader: yaml('calendar'), schema: calendarSchema }),
  terms: defineCollection({ loader: yaml('terms'), schema: termSchema }),
  topics: defineCollection({ loader: yaml('site/topics'), schema: topicSchema }),
  site: defineCollection({ loader: yaml('site'), schema: siteSchema }),
};
