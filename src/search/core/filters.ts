import type { Facets } from './postings.ts';

/** How many pages each kind and each topic would leave. */
export type FacetCounts = Record<keyof Facets, Record<string, number>>;

/** Keeps the pages of the chosen kind and topic, and counts what each other choice would leave. */
export function applyFilters(
  ids: readonly string[],
  facets: Map<string, Facets>,
  chosen: Partial<Facets>,
): { ids: string[]; counts: FacetCounts } {
  const counts: FacetCounts = { kind: {}, topic: {} };
  const fits = (id: string, facet: keyof Facets) =>
    !chosen[facet] || facets.get(id)?.[facet] === chosen[facet];
  for (const id of ids) {
    const { kind = '', topic = '' } = facets.get(id) ?? {};
    if (kind && fits(id, 'topic')) counts.kind[kind] = (counts.kind[kind] ?? 0) + 1;
    if (topic && fits(id, 'kind')) counts.topic[topic] = (counts.topic[topic] ?? 0) + 1;
  }
  return { ids: ids.filter((id) => fits(id, 'kind') && fits(id, 'topic')), counts };
}
