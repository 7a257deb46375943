import { pageKindList } from '../../domain/page-kind.ts';
import type { FacetCounts } from '../core/filters.ts';
import type { Facets } from '../core/postings.ts';
import { fillWith } from './fill-with.ts';

const facetNames: Record<keyof Facets, string> = { kind: '类别', topic: '主题' };
/** Kinds come first in their own order, everything else behind them. */
const place = (value: string) => {
  const index = pageKindList.findIndex(({ name }) => name === value);
  return index === -1 ? pageKindList.length : index;
};

function drawButton(value: string, count: number, pressed: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.dataset.value = value;
  button.setAttribute('aria-pressed', String(pressed));
  button.textContent = `${value} ${count}`;
  return button;
}

function drawGroup(
  facet: keyof Facets,
  counts: Record<string, number>,
  chosen: string | undefined,
  choose: (value: string | undefined) => void,
): HTMLElement | undefined {
  const values = [...new Set([...Object.keys(counts), ...(chosen ? [chosen] : [])])].sort(
    (a, b) => place(a) - place(b) || a.localeCompare(b, 'zh'),
  );
  if (values.length === 0) return undefined;
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', `按${facetNames[facet]}`);
  for (const value of values) {
    const pressed = chosen === value;
    const button = drawButton(value, counts[value] ?? 0, pressed);
    button.addEventListener('click', () => choose(pressed ? undefined : value));
    group.append(button);
  }
  return group;
}

/** Fills `where` with one button for each kind and topic that has hits; pressing one calls `choose`, pressing it again clears it. Keeps the focus. */
export function drawFacets(
  where: HTMLElement,
  counts: FacetCounts,
  chosen: Partial<Facets>,
  choose: (facet: keyof Facets, value: string | undefined) => void,
): void {
  const focused = where.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.value
    : undefined;
  const groups = (Object.keys(facetNames) as (keyof Facets)[]).flatMap(
    (facet) =>
      drawGroup(facet, counts[facet], chosen[facet], (value) => choose(facet, value)) ?? [],
  );
  fillWith(where, ...groups);
  if (focused)
    [...where.querySelectorAll('button')]
      .find((button) => button.dataset.value === focused)
      ?.focus();
}
