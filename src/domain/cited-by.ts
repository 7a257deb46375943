import type { Catalogue } from './catalogue.ts';
import { pageKinds } from './page-kind.ts';

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
    for (const note of term.notes)
      add(note.source.id, term.url, `${pageKinds.terms.name}：${term.name}`);
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
