import type { Answer } from '../core/engine.ts';
import type { Facets } from '../core/postings.ts';
import { clearAnswer, drawAnswer, drawFault, drawNear, drawSlow } from './draw-answer.ts';
import { drawHit } from './draw-hit.ts';
import { searchEngine } from './load-engine.ts';
import { moveByArrows } from './move-by-arrows.ts';
import { findParts, readState, writeState } from './search-parts.ts';
import { watchTyping } from './watch-typing.ts';

/** Each result costs more than a kilobyte: a first screen, then many at once. */
const FIRST_HITS = 3;
const MORE_HITS = 20;
const NEAR_PHRASES = 6;
/** Who waits so long is told whom to call. */
const SLOW_MS = 4000;

const parts = findParts();
const state = readState();
/** Number of the newest question; answers to older ones are dropped. */
let latest = 0;

const ask = (from: number, count: number): Promise<Answer> =>
  searchEngine.search({ ...state, from, count });

/** Loads what only a query without an answer needs: code and phrases. */
async function suggestNear(mine: number): Promise<void> {
  const [{ nearestPhrases }, { loadPhrases }] = await Promise.all([
    import('../core/suggest.ts'),
    import('./load-phrases.ts'),
  ]);
  const phrases = await loadPhrases();
  if (mine === latest) drawNear(parts, nearestPhrases(phrases, state.query, NEAR_PHRASES));
}

function showFault(error: unknown): void {
  console.warn(error);
  drawFault(parts);
}

async function run(): Promise<void> {
  latest += 1;
  const mine = latest;
  writeState(state);
  if (state.query.trim() === '') return clearAnswer(parts);
  parts.list.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => mine === latest && drawSlow(parts), SLOW_MS);
  try {
    const answer = await ask(0, FIRST_HITS);
    if (mine !== latest) return;
    drawAnswer(parts, state, answer, { choose, look });
    if (answer.total === 0 && !answer.incomplete) void suggestNear(mine).catch(() => undefined);
  } catch (error) {
    if (mine !== latest) return;
    clearAnswer(parts);
    showFault(error);
  } finally {
    clearTimeout(slow);
  }
}

function choose(facet: keyof Facets, value: string | undefined): void {
  if (value) state.filters[facet] = value;
  else delete state.filters[facet];
  void run();
}

function look(query: string): void {
  parts.input.value = query;
  state.query = query;
  parts.input.focus();
  void run();
}

/** Adds the next results and hands the focus to the first of them. */
async function showMore(): Promise<void> {
  const mine = latest;
  const { list, more } = parts;
  const shown = list.childElementCount;
  const answer = await ask(shown, MORE_HITS);
  if (mine !== latest || list.childElementCount !== shown) return;
  list.append(...answer.hits.map(drawHit));
  more.hidden = list.childElementCount >= answer.total;
  list.children[shown]?.querySelector('a')?.focus();
}

/** Runs the search page: results as you type, filters with counts, the query in the address, never an empty page. */
function runSearchPage(): void {
  const { form, input, list, unlimited, sieve } = parts;
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
  parts.more.addEventListener('click', () => void showMore().catch(showFault));
  unlimited.addEventListener('click', () => {
    state.filters = {};
    void run();
  });
  sieve.open = matchMedia('(min-width: 960px)').matches || Object.keys(state.filters).length > 0;
  if (input.value === '') input.value = state.query;
  else state.query = input.value;
  searchEngine.begin();
  if (state.query) void run();
}

runSearchPage();
