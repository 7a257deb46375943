import type { Root } from 'mdast';
import type { CalendarData } from '../schemas/calendar.ts';
import type { CampaignData } from '../schemas/campaign.ts';
import type { CaseData } from '../schemas/case.ts';
import type { FactData } from '../schemas/fact.ts';
import type { GuideData } from '../schemas/guide.ts';
import type { LessonData } from '../schemas/lesson.ts';
import type { SeriesData } from '../schemas/series.ts';
import type { SiteData } from '../schemas/site.ts';
import type { SourceData } from '../schemas/source.ts';
import type { TermData } from '../schemas/term.ts';

/** A tag such as `<Fact id="objection-days" />` used in an MDX body, with its 1-based place in the file. */
export interface TagUse {
  tag: string;
  id: string;
  line: number;
  column: number;
}

/** One content file: `id` is its name without extension, `file` its path from the project root. */
export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
  /** The words under the fields, taken apart, where they are printed: those of lessons. */
  body?: Root;
  /** Tags of the body, where the reader of the file knows them. */
  tags?: readonly TagUse[];
}

/** Every content file, by collection. */
export interface Entries {
  guides: Entry<GuideData>[];
  cases: Entry<CaseData>[];
  lessons: Entry<LessonData>[];
  campaigns: Entry<CampaignData>[];
  sources: Entry<SourceData>[];
  facts: Entry<FactData>[];
  series: Entry<SeriesData>[];
  calendar: Entry<CalendarData>[];
  terms: Entry<TermData>[];
  site: Entry<SiteData>[];
}

/** The four collections whose files become article pages. */
export const articleKinds = ['guides', 'cases', 'lessons', 'campaigns'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** Every entry of every collection, in one list. */
export function allEntries(entries: Entries): Entry<Entries[keyof Entries][number]['data']>[] {
  return Object.values(entries).flat();
}

/** Every entry that becomes an article page, in one list. */
export function articleEntries(entries: Entries): Entry<Entries[ArticleKind][number]['data']>[] {
  return articleKinds.flatMap(
    (kind): Entry<Entries[ArticleKind][number]['data']>[] => entries[kind],
  );
}
