import type { Answer } from '../core/engine.ts';
import type { Facets } from '../core/postings.ts';
import { nearestPhrases } from '../core/suggest.ts';
import { drawFacets } from './draw-facets.ts';
import { drawElement, drawHit } from './draw-hit.ts';
import { loadEngine } from './load-engine.ts';
import { loadPhrases } from './load-phrases.ts';
import { moveByArrows } from './move-by-arrows.ts';
import { watchTyping } from './watch-typing.ts';

const FIRST_HITS = 5;
const MORE_HITS = 20;
const NEAR_PHRASES = 6;

interface State {
  query: string;
  filters: Partial<Facets>;
}

function part<Found extends HTMLElement>(name: string): Found {
  const found = document.querySelector<Found>(`[data-search-${name}]`);
  if (!found) throw new Error(`search page lacks [data-search-${name}]`);
  return found;
}

function readState(): State {
  const given = new URLSearchParams(location.search);
  const [kind, topic] = [given.get('kind'), given.get('topic')];
  return { query: given.get('q') ?? '', filters: { ...(kind && { kind }), ...(topic && { topic }) } };
}

function writeState({ query, filters }: State): void {
  const wanted = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString();
  history.replaceState(null, '', wanted ? `?${wanted}` : location.pathname);
}

/** What the status line says, for eyes and for screen readers. */
function describe({ query, filters }: State, { total, unfiltered, vague, respelled }: Answer): string {
  const limits = [filters.kind, filters.topic].filter(Boolean).join('、');
  if (total === 0 && unfiltered > 0) return `“${limits}”里没有；不限的话有 ${unfiltered} 页。`;
  if (total === 0) return `没有找到“${query}”。`;
  const pages = limits ? `“${limits}”里有 ${total} 页` : `找到 ${total} 页`;
  if (respelled) return `没有“${query}”，按“${respelled}”${pages}。`;
  return vague ? `没有一模一样的说法，最接近的有 ${total} 页。` : `${pages}。`;
}

/** Runs the search page: results as you type, filters with counts, the query in the address, never an empty page. */
function runSearchPage(): void {
  const form = part<HTMLFormElement>('form');
  const input = form.querySelector('input') as HTMLInputElement;
  const [status, list, more, facets] = [part('status'), part<HTMLOListElement>('results'), part<HTMLButtonElement>('more'), part('facets')];
  const sieve = part<HTMLDetailsElement>('sieve');
  const [meant, miss, near, fault, unlimited] = [part('meant'), part('miss'), part('near'), part('fault'), part<HTMLButtonElement>('unlimited')];
  const state = readState();
  let latest = 0;

  const ask = async (from: number, count: number) => (await loadEngine()).search({ ...state, from, count });

  function clear(): void {
    list.replaceChildren();
    status.textContent = '';
    for (const one of [more, sieve, meant, miss, fault, unlimited]) one.hidden = true;
  }

  function choose(facet: keyof Facets, value: string | undefined): void {
    if (value) state.filters[facet] = value;
    else delete state.filters[facet];
    void run();
  }

  function look(query: string): void {
    input.value = query;
    state.query = query;
    input.focus();
    void run();
  }

  async function drawMiss(): Promise<void> {
    const phrases = await loadPhrases().catch(() => []);
    const words = nearestPhrases(phrases, state.query, NEAR_PHRASES);
    near.querySelector('ul')?.replaceChildren(
      ...words.map(([text, url]) => {
        const link = drawElement('a', text);
        link.href = url;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    near.hidden = words.length === 0;
    miss.hidden = false;
  }

  function draw(answer: Answer): void {
    const { total, unfiltered, hits, counts, respelled } = answer;
    list.replaceChildren(...hits.map(drawHit));
    status.textContent = describe(state, answer);
    drawFacets(facets, counts, state.filters, choose);
    sieve.hidden = facets.childElementCount === 0;
    more.hidden = hits.length >= total;
    unlimited.hidden = total > 0 || unfiltered === 0;
    fault.hidden = true;
    meant.hidden = !respelled;
    if (respelled) {
      const button = drawElement('button', respelled, 'meant');
      button.type = 'button';
      button.addEventListener('click', () => look(respelled));
      meant.replaceChildren('您是不是要找：', button);
    }
    if (total === 0) void drawMiss();
    else miss.hidden = true;
  }

  async function run(): Promise<void> {
    latest += 1;
    const mine = latest;
    writeState(state);
    if (state.query.trim() === '') return clear();
    try {
      const answer = await ask(0, FIRST_HITS);
      if (mine === latest) draw(answer);
    } catch (error) {
      if (mine !== latest) return;
      console.error(error);
      clear();
      fault.hidden = false;
      status.textContent = fault.dataset.searchFault ?? '';
    }
  }

  async function showMore(): Promise<void> {
    const mine = latest;
    const shown = list.childElementCount;
    const answer = await ask(shown, MORE_HITS);
    if (mine !== latest) return;
    list.append(...answer.hits.map(drawHit));
    more.hidden = list.childElementCount >= answer.total;
    (list.children[shown]?.querySelector('a') as HTMLElement | null)?.focus();
  }

  watchTyping(input, (typed) => {
    state.query = typed;
    void run();
  });
  moveByArrows(input, list, () => undefined);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.query = input.value;
    void run();
  });
  more.addEventListener('click', () => void showMore().catch(() => run()));
  unlimited.addEventListener('click', () => {
    state.filters = {};
    void run();
  });
  sieve.open = matchMedia('(min-width: 960px)').matches || Object.keys(state.filters).length > 0;
  if (input.value === '') input.value = state.query;
  else state.query = input.value;
  void loadEngine().catch(() => undefined);
  if (state.query) void run();
}

runSearchPage();
