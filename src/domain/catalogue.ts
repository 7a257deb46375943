import type {
  ComplaintPath,
  Corrections,
  Emergency,
  HomeData,
  Identity,
  SiteData,
  TopicInfo,
} from '../schemas/site.ts';
import type { CalendarYear } from './calendar.ts';
import type { Campaign } from './campaign.ts';
import type { Case } from './case.ts';
import { type ArticleKind, articleKinds, type Entries, type Entry } from './entry.ts';
import { type Fact, fillFactsIn } from './fact.ts';
import type { Guide } from './guide.ts';
import { composeRemarks } from './lesson/remarks.ts';
import type { Lesson } from './lesson.ts';
import {
  composeNotes,
  composeRelated,
  type Page,
  type PageLink,
  pageUrl,
  type RelatedCandidate,
} from './page.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';

/** Everything the pages and the print shop know, with every relation resolved and every `{fact-id}` filled in. */
export interface Catalogue {
  today: string;
  identity: Identity;
  topics: TopicInfo[];
  home: HomeData;
  emergency: Emergency;
  complaintPath: ComplaintPath;
  corrections: Corrections;
  guides: Guide[];
  cases: Case[];
  lessons: Lesson[];
  campaigns: Campaign[];
  /** Every article page by `guides/safe-account`. */
  pages: Map<string, Page>;
  sources: Map<string, Source>;
  facts: Map<string, Fact>;
  series: Map<string, Series>;
  terms: Term[];
  calendar: CalendarYear[];
}

type ArticleEntry = Entries[ArticleKind][number];

function siteFile<File extends SiteData['file']>(
  entries: Entries,
  file: File,
): Extract<SiteData, { file: File }> {
  const found = entries.site.find((entry) => entry.data.file === file);
  if (!found) throw new Error(`缺少 content/site/${file}.yaml`);
  return found.data as Extract<SiteData, { file: File }>;
}

function byId<Data, Made>(
  entries: readonly Entry<Data>[],
  make: (entry: Entry<Data>) => Made,
): Map<string, Made> {
  return new Map(
    [...entries]
      .sort((a, b) => a.id.localeCompare(b.id, 'en'))
      .map((entry) => [entry.id, make(entry)]),
  );
}

/** Articles in the order of a topic page: guides by `order`, the others by date, then by id. */
function inTopicOrder(a: ArticleEntry, b: ArticleEntry): number {
  const order = (entry: ArticleEntry) => ('order' in entry.data ? entry.data.order : 0);
  return (
    order(a) - order(b) ||
    b.data.published.localeCompare(a.data.published) ||
    a.id.localeCompare(b.id, 'en')
  );
}

function composeLinks(entries: Entries, topics: Map<string, TopicInfo>): RelatedCandidate[] {
  return articleKinds.flatMap((kind) =>
    [...(entries[kind] as ArticleEntry[])].sort(inTopicOrder).map(({ id, data }) => ({
      key: `${kind}/${id}`,
      named: data.related,
      link: {
        kind,
        url: pageUrl(kind, id),
        title: data.title,
        summary: data.summary,
        topic: topics.get(data.topic) as TopicInfo,
        drawing: data.drawing ?? data.topic,
        reviewed: data.reviewed,
      },
    })),
  );
}

function composePage(
  candidate: RelatedCandidate,
  entry: ArticleEntry,
  all: readonly RelatedCandidate[],
  sources: Map<string, Source>,
): Page {
  const { link, key } = candidate;
  const neighbours = all.filter(
    (other) => other.link.kind === link.kind && other.link.topic.id === link.topic.id,
  );
  const place = neighbours.indexOf(candidate);
  const page: Page = {
    ...link,
    id: entry.id,
    audience: entry.data.audience,
    searchTags: entry.data.searchTags,
    notes: composeNotes(entry.data.sources, sources),
    published: entry.data.published,
    reviewBy: entry.data.reviewBy,
    related: composeRelated({ key, topic: link.topic.id, named: entry.data.related }, all),
  };
  const previous: PageLink | undefined = neighbours[place - 1]?.link;
  const next: PageLink | undefined = neighbours[place + 1]?.link;
  return { ...page, ...(previous && { previous }), ...(next && { next }) };
}

/**
 * One catalogue of all content, as of `today`.
 * Expects entries that passed `checkEntries`; throws on a missing site file or an unknown fact.
 */
export function assembleCatalogue(raw: Entries, today: string): Catalogue {
  const facts = byId(raw.facts, ({ id, data }): Fact => ({ id, ...data }));
  const { facts: rawFacts, sources: rawSources, lessons: rawLessons, ...rest } = raw;
  const bodies = new Map(rawLessons.map(({ id, body }) => [id, body]));
  const lessons = rawLessons.map(({ body: _, ...lesson }) => lesson);
  const entries: Entries = {
    ...fillFactsIn({ ...rest, lessons }, facts, today),
    facts: rawFacts,
    sources: rawSources,
  };
  const sources = byId(
    raw.sources,
    ({ id, data }): Source => ({ id, ...data, page: `/sources/${id}/` }),
  );
  const { topics } = siteFile(entries, 'topics');
  const all = composeLinks(entries, new Map(topics.map((topic) => [topic.id, topic])));
  const entryOf = new Map(
    articleKinds.flatMap((kind) =>
      entries[kind].map((entry): [string, ArticleEntry] => [`${kind}/${entry.id}`, entry]),
    ),
  );
  const pages = new Map(
    all.map((candidate) => [
      candidate.key,
      composePage(candidate, entryOf.get(candidate.key) as ArticleEntry, all, sources),
    ]),
  );

  function made<Kind extends ArticleKind, Made>(
    kind: Kind,
    extra: (data: Entries[Kind][number]['data'], entry: Entries[Kind][number], page: Page) => Made,
  ): (Page & Made)[] {
    return [...pages.values()]
      .filter((page) => page.kind === kind)
      .map((page) => {
        const entry = entryOf.get(`${kind}/${page.id}`) as Entries[Kind][number];
        return { ...page, ...extra(entry.data, entry, page) };
      });
  }

  return {
    today,
    identity: siteFile(entries, 'identity'),
    topics,
    home: siteFile(entries, 'home'),
    emergency: siteFile(entries, 'emergency'),
    complaintPath: siteFile(entries, 'complaint-path'),
    corrections: siteFile(entries, 'corrections'),
    pages,
    sources,
    facts,
    guides: made('guides', ({ says, faq, order }) => ({ says, faq, order })),
    cases: made('cases', ({ form, place, period, institution, passbook, lesson }) => ({
      form,
      passbook,
      lesson,
      ...(place && { place }),
      ...(period && { period }),
      ...(institution && { institution }),
    })),
    lessons: made('lessons', (plan, { id }, { notes }) => {
      const body = bodies.get(id);
      return { plan, remarks: body ? composeRemarks(body, { facts, today, notes }) : [] };
    }),
    campaigns: made('campaigns', (kit) => ({ kit })),
    series: byId(
      entries.series,
      ({ id, data }): Series => ({ id, ...data, notes: composeNotes(data.sources, sources) }),
    ),
    terms: assembleTerms(entries, all, sources),
    calendar: assembleCalendar(entries, sources),
  };
}

function assembleTerms(
  entries: Entries,
  all: readonly RelatedCandidate[],
  sources: Map<string, Source>,
): Term[] {
  const byKey = new Map(all.map((candidate) => [candidate.key, candidate.link]));
  return [
    ...byId(
      entries.terms,
      ({ id, data }): Term => ({
        ...data,
        id,
        url: `/terms/${id}/`,
        notes: composeNotes(data.sources, sources),
        related: data.related.flatMap((key) => byKey.get(key) ?? []),
      }),
    ).values(),
  ];
}

function assembleCalendar(entries: Entries, sources: Map<string, Source>): CalendarYear[] {
  return entries.calendar
    .map(({ data }) => ({
      year: data.year,
      events: data.events
        .map((event) => ({ ...event, year: data.year, source: sources.get(event.source) }))
        .sort((a, b) => a.month - b.month || (a.start ?? '').localeCompare(b.start ?? '')),
    }))
    .sort((a, b) => a.year - b.year);
}

/** Addresses of pages that cite each source, by source id; the site's own pages (help, complaints) included. */
export function composeCitedBy(
  catalogue: Catalogue,
): Map<string, { url: string; title: string }[]> {
  const citedBy = new Map<string, { url: string; title: string }[]>();
  const add = (source: string, url: string, title: string) => {
    const list = citedBy.get(source) ?? [];
    if (!list.some((item) => item.url === url)) citedBy.set(source, [...list, { url, title }]);
  };
  for (const page of catalogue.pages.values())
    for (const note of page.notes) add(note.source.id, page.url, page.title);
  for (const term of catalogue.terms)
    for (const note of term.notes) add(note.source.id, term.url, `词条：${term.name}`);
  for (const series of catalogue.series.values())
    for (const note of series.notes)
      add(note.source.id, `/data/#${series.id}`, `图表：${series.title}`);
  for (const { id } of catalogue.emergency.sources) add(id, '/help/', '被骗了怎么办');
  for (const { id } of catalogue.complaintPath.sources) add(id, '/complaints/', '投诉怎么走');
  for (const fact of catalogue.facts.values())
    for (const { source } of fact.periods) {
      if (fact.kind === 'hotline') add(source, '/hotlines/', '热线');
      if (fact.kind === 'limit') add(source, '/facts/', '期限和限额');
    }
  for (const year of catalogue.calendar)
    for (const event of year.events)
      if (event.source) add(event.source.id, '/calendar/', '宣教日历');
  return citedBy;
}
