import type { Citation } from '../schemas/fields/citation.ts';
import type { Audience, DrawingId } from '../schemas/fields/vocabulary.ts';
import type { ArticleKind } from './entry.ts';
import type { Source } from './source.ts';
import type { TopicInfo } from './topic-list.ts';

/** What a link needs: where, what it is called, and one line about it. */
export interface PageLink {
  kind: ArticleKind;
  url: string;
  title: string;
  summary: string;
  topic: TopicInfo;
  drawing: DrawingId;
  reviewed: string;
}

/** One numbered note under a page. */
export interface Note {
  number: number;
  source: Source;
  facts: string[];
}

/** What every article page shows around its own content. */
export interface Page extends PageLink {
  id: string;
  audience: Audience[];
  searchTags: string[];
  notes: Note[];
  published: string;
  reviewBy: string;
  related: PageLink[];
  previous?: PageLink;
  next?: PageLink;
}

/** Numbered notes of a page, in the order of its `sources`; unknown ids are left to the checks and skipped. */
export function composeNotes(
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): Note[] {
  return citations.flatMap(({ id, facts }, index) => {
    const source = sources.get(id);
    return source ? [{ number: index + 1, source, facts }] : [];
  });
}

const RELATED_LIMIT = 6;

/**
 * Pages a reader may want next: those the writer named first, then pages of the same topic that name this one,
 * then other kinds of the same topic; at most six, never the page itself.
 */
export function composeRelated(
  page: { key: string; topic: string; named: readonly string[] },
  all: readonly RelatedCandidate[],
): PageLink[] {
  const byKey = new Map(all.map((candidate) => [candidate.key, candidate]));
  const named = page.named.flatMap((key) => byKey.get(key) ?? []);
  const naming = all.filter((candidate) => candidate.named.includes(page.key));
  const sameTopic = all.filter(
    (candidate) =>
      candidate.link.topic.id === page.topic &&
      !candidate.key.startsWith(`${page.key.split('/')[0]}/`),
  );
  const chosen = new Map<string, PageLink>();
  for (const candidate of [...named, ...naming, ...sameTopic]) {
    if (candidate.key !== page.key && chosen.size < RELATED_LIMIT)
      chosen.set(candidate.key, candidate.link);
  }
  return [...chosen.values()];
}

export interface RelatedCandidate {
  key: string;
  named: readonly string[];
  link: PageLink;
}

const relatedHeadings: Record<ArticleKind, string> = {
  guides: '接着看',
  cases: '相关案例',
  lessons: '上课可用',
  campaigns: '可以张贴',
};

/** Links under one heading per kind, kinds in a fixed order, empty kinds left out. */
export function groupByKind(links: readonly PageLink[]): { heading: string; pages: PageLink[] }[] {
  return (Object.keys(relatedHeadings) as ArticleKind[]).flatMap((kind) => {
    const pages = links.filter((link) => link.kind === kind);
    return pages.length > 0 ? [{ heading: relatedHeadings[kind], pages }] : [];
  });
}
