import type { Corrections } from '../schemas/site.ts';
import type { Catalogue } from './catalogue.ts';
import { fixedPages } from './fixed-pages.ts';
import { pageKinds } from './page-kind.ts';
import { topicUrl } from './topic-list.ts';
import { formatDate } from './zh.ts';

type Wording = Omit<Corrections['records'][number], 'date' | 'pages'>;

/** What was corrected on one day. */
export interface CorrectionDay {
  /** Anchor of the day. */
  id: string;
  day: string;
  records: (Wording & { pages: { url: string; title: string }[] })[];
}

/** The names of all pages a correction may speak of, by address. */
function namesOfPages({ pages, terms, sources, topics }: Catalogue): Map<string, string> {
  return new Map([
    ...Object.entries(fixedPages),
    ...topics.map(({ id, name }): [string, string] => [topicUrl(id), name]),
    ...[...pages.values()].map(({ url, title }): [string, string] => [url, title]),
    ...terms.map(({ url, name }): [string, string] => [url, `${pageKinds.terms.name}：${name}`]),
    ...[...sources.values()].map(({ page, title }): [string, string] => [
      page,
      `${pageKinds.sources.name}：${title}`,
    ]),
  ]);
}

/** Every correction under its day, the newest day first, with the pages it changed. */
export function composeCorrections(catalogue: Catalogue): CorrectionDay[] {
  const names = namesOfPages(catalogue);
  const { records } = catalogue.corrections;
  const dates = [...new Set(records.map(({ date }) => date))].sort().reverse();
  return dates.map((date) => ({
    id: `on-${date}`,
    day: formatDate(date),
    records: records
      .filter((record) => record.date === date)
      .map(({ pages, was, now, basis }) => ({
        was,
        now,
        basis,
        pages: pages.map((url) => ({ url, title: names.get(url) ?? url })),
      })),
  }));
}
