import type { Answer } from '../core/engine.ts';
import type { Facets } from '../core/postings.ts';
import type { Phrase } from '../core/suggest.ts';
import { drawFacets } from './draw-facets.ts';
import { drawElement, drawHit, drawLinkRow } from './draw-hit.ts';
import { fillWith } from './fill-with.ts';
import type { Parts, State } from './search-parts.ts';

/** What a reader can do with an answer. */
export interface Actions {
  choose(facet: keyof Facets, value: string | undefined): void;
  look(query: string): void;
}

/** What the status line says, for eyes and for screen readers. It never repeats the query: an address somebody sent may hold a telephone number. */
function describeAnswer(
  { filters }: State,
  { total, unfiltered, vague, respelled }: Answer,
): string {
  const limits = [filters.kind, filters.topic].filter(Boolean).join('、');
  if (total === 0 && unfiltered > 0) return `“${limits}”里没有；不限的话有 ${unfiltered} 页。`;
  if (total === 0) return '没有找到您打的这些字。';
  const pages = limits ? `“${limits}”里有 ${total} 页` : `找到 ${total} 页`;
  if (respelled) return `没有这个写法，按“${respelled}”${pages}。`;
  return vague ? `没有一模一样的说法，最接近的有 ${total} 页。` : `${pages}。`;
}

/** Empties the page: nothing asked, or nothing to be had. */
export function clearAnswer({
  list,
  status,
  more,
  sieve,
  meant,
  miss,
  slow,
  fault,
  unlimited,
}: Parts): void {
  list.removeAttribute('aria-busy');
  fillWith(list);
  status.textContent = '';
  for (const one of [more, sieve, meant, miss, slow, fault, unlimited]) one.hidden = true;
}

/** Says that the search takes long, and whom to call meanwhile. What stood there answered another query. */
export function drawSlow(parts: Parts): void {
  clearAnswer(parts);
  parts.list.setAttribute('aria-busy', 'true');
  parts.slow.hidden = false;
  parts.status.textContent = parts.slow.dataset.searchSlow ?? '';
}

/** Says that the search could not be finished, below the results that are there. */
export function drawFault({ fault, status }: Parts): void {
  fault.hidden = false;
  status.textContent = fault.dataset.searchFault ?? '';
}

/** Draws an answer: status, other spelling, filters, results. */
export function drawAnswer(
  parts: Parts,
  state: State,
  answer: Answer,
  { choose, look }: Actions,
): void {
  const { list, status, facets, sieve, more, unlimited, slow, fault, meant, miss } = parts;
  const { total, unfiltered, hits, counts, respelled, incomplete } = answer;
  list.removeAttribute('aria-busy');
  fillWith(list, ...hits.map(drawHit));
  drawFacets(facets, counts, state.filters, choose);
  sieve.hidden = facets.childElementCount === 0;
  more.hidden = hits.length >= total;
  unlimited.hidden = total > 0 || unfiltered === 0;
  slow.hidden = true;
  fault.hidden = !incomplete;
  miss.hidden = total > 0 || incomplete;
  meant.hidden = !respelled;
  if (respelled) {
    const button = drawElement('button', respelled, 'meant');
    button.type = 'button';
    button.addEventListener('click', () => look(respelled));
    fillWith(meant, '您是不是要找：', button);
  }
  status.textContent = describeAnswer(state, answer);
  if (!incomplete) return;
  if (unfiltered === 0) drawFault(parts);
  else status.append('网络不好，可能没找全。');
}

/** Draws the phrases that may help where nothing was found. */
export function drawNear({ near }: Parts, phrases: readonly Phrase[]): void {
  const rows = near.querySelector('ul');
  if (rows) fillWith(rows, ...phrases.map(([text, url]) => drawLinkRow(text, url)));
  near.hidden = phrases.length === 0;
}
