import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { assembleCatalogue, type Catalogue } from '../../src/domain/catalogue.ts';
import type { Entries } from '../../src/domain/entry.ts';
import { calendarSchema } from '../../src/schemas/calendar.ts';
import { campaignSchema } from '../../src/schemas/campaign.ts';
import { caseSchema } from '../../src/schemas/case.ts';
import { factSchema } from '../../src/schemas/fact.ts';
import { guideSchema } from '../../src/schemas/guide.ts';
import { lessonSchema } from '../../src/schemas/lesson.ts';
import { seriesSchema } from '../../src/schemas/series.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import { TODAY } from './builders.ts';
import { readTopicDrawings } from './lessons.ts';

const schemas = {
  guides: guideSchema,
  cases: caseSchema,
  lessons: lessonSchema,
  campaigns: campaignSchema,
  sources: sourceSchema,
  facts: factSchema,
  series: seriesSchema,
  calendar: calendarSchema,
  terms: termSchema,
  topics: topicSchema,
  site: siteSchema,
};
const folders: Partial<Record<keyof typeof schemas, string>> = {
  topics: 'site/topics/*',
  site: 'site/*',
};

/** The real content as entries; throws on the first file that does not fit its schema. */
export function loadEntries(): Entries {
  const readFiles = (collection: keyof typeof schemas) =>
    globSync(`content/${folders[collection] ?? `${collection}/**/*`}.{yaml,mdx}`)
      .sort()
      .map((file) => {
        const text = readFileSync(file, 'utf8');
        const front = file.endsWith('.mdx')
          ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '')
          : text;
        return {
          id: basename(file).replace(/\.\w+$/, ''),
          file,
          data: schemas[collection].parse(parse(front, { schema: 'core' })),
        };
      });
  const drawings = [...readTopicDrawings()].map(([id, svg]) => ({
    id,
    file: `content/site/topics/${id}.svg`,
    data: { svg },
  }));
  const read = Object.keys(schemas).map((name) => [name, readFiles(name as keyof typeof schemas)]);
  return { ...Object.fromEntries(read), drawings } as Entries;
}

/** The catalogue of the real content as of the builders' day; `change` may alter the entries first. */
export function loadRealCatalogue(
  change: (entries: Entries) => Entries = (entries) => entries,
): Catalogue {
  return assembleCatalogue(change(loadEntries()), TODAY);
}
