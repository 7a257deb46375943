import { drawFacets } from './draw-facets.ts';
import { drawHit } from './draw-hit.ts';
import { type Answer, loadEngine, search } from './engine.ts';

const PAGE_SIZE = 8;
const PAUSE_MS = 180;

interface State {
  query: string;
  filters: Record<string, string>;
}

function part<Found extends HTMLElement>(name: string): Found {
  const found = document.querySelector<Found>(`[data-search-${name}]`);
  if (!found) throw new Error(`search page lacks [data-search-${name}]`);
  return found;
}

function readState(): State {
  const given = new URLSearchParams(location.search);
  const filters: Record<string, string> = {};
  for (const facet of ['kind', 'topic']) {
    const value = given.get(facet);
    if (value) filters[facet] = value;
  }
  return { query: given.get('q') ?? '', filters };
}

function writeState({ query, filters }: State): void {
  const wanted = new URLSearchParams({ ...(query && { q: query }), ...filters });
  history.replaceState(null, '', wanted.size > 0 ? `?${wanted}` : location.pathname);
}

/** Runs the search page: results as you type, facets with counts, the query in the address. */
function runSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('main form.searchbox');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const status = part('status');
  const list = part<HTMLOListElement>('results');
  const more = part<HTMLButtonElement>('more');
  const facets = part('facets');
  const state = readState();
  let latest = 0;
  let shown = 0;
  let answer: Answer | undefined;

  async function showMore(): Promise<void> {
    const mine = latest;
    const hits = (await answer?.load(shown, shown + PAGE_SIZE)) ?? [];
    if (mine !== latest || !answer) return;
    list.append(...hits.map(drawHit));
    shown += hits.length;
    more.hidden = shown >= answer.total;
  }

  async function run(): Promise<void> {
    const mine = ++latest;
    writeState(state);
    if (state.query.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      facets.hidden = true;
      more.hidden = true;
      return;
    }
    try {
      const found = await search(state.query.slice(0, 200), state.filters);
      if (mine !== latest) return;
      answer = found;
      shown = 0;
      list.replaceChildren();
      status.textContent = found.total > 0 ? `找到 ${found.total} 页` : '没有找到。换个短一点的说法试试；着急就看“被骗了怎么办”。';
      drawFacets(facets, found.counts, state.filters, (facet, value) => {
        if (value) state.filters[facet] = value;
        else delete state.filters[facet];
        void run();
      });
      await showMore();
    } catch {
      if (mine === latest) status.textContent = '搜索暂时用不了，可能是网络断了。请从“全部页面”里找。';
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const typed = () => {
    state.query = input.value;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE_MS);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  input.addEventListener('input', () => {
    if (!composing) typed();
  });
  input.addEventListener('focus', () => void loadEngine().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    state.query = input.value;
    void run();
  });
  more.addEventListener('click', () => void showMore());
  input.value = state.query;
  void run();
}

runSearchPage();
