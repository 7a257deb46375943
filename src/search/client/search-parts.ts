import { kindNamed } from '../../domain/page-kind.ts';
import type { Facets } from '../core/postings.ts';

/** What is searched: the query and the chosen kind and topic. */
export interface State {
  query: string;
  filters: Partial<Facets>;
}

function part<Found extends HTMLElement>(name: string): Found {
  const found = document.querySelector<Found>(`[data-search-${name}]`);
  if (!found) throw new Error(`search page lacks [data-search-${name}]`);
  return found;
}

/** The parts of the search page, by name; throws when one is missing. */
export function findParts() {
  const form = part<HTMLFormElement>('form');
  return {
    form,
    input: form.querySelector('input') as HTMLInputElement,
    status: part('status'),
    meant: part('meant'),
    sieve: part<HTMLDetailsElement>('sieve'),
    facets: part('facets'),
    unlimited: part<HTMLButtonElement>('unlimited'),
    list: part<HTMLOListElement>('results'),
    more: part<HTMLButtonElement>('more'),
    miss: part('miss'),
    near: part('near'),
    slow: part('slow'),
    fault: part('fault'),
  };
}
export type Parts = ReturnType<typeof findParts>;

/** The query and filters of the address. A filter no page has is dropped: the address must not put words on the page. */
export function readState(): State {
  const given = new URLSearchParams(location.search);
  const topics = [...document.querySelectorAll('main a[href*="/topics/"]')].map(
    ({ textContent }) => textContent ?? '',
  );
  const kind = kindNamed(given.get('kind') ?? '')?.name;
  const topic = topics.find((name) => name === given.get('topic'));
  return {
    query: given.get('q') ?? '',
    filters: { ...(kind && { kind }), ...(topic && { topic }) },
  };
}

/** Writes query and filters into the address, so that it can be sent to the family. */
export function writeState({ query, filters }: State): void {
  const wanted = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString();
  history.replaceState(null, '', wanted ? `?${wanted}` : location.pathname);
}
