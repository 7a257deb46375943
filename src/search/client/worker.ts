/**
 * Runs the search beside the page. A worker has no document, so Pagefind takes the language for unknown and leaves our tokens as they are,
 * and it needs no worker of its own.
 */
import { createEngine, type Engine, type Request } from '../core/engine.ts';
import { type QuestionHelp, readHelp } from '../core/question-help.ts';
import type { Respelling } from '../core/respelling.ts';
import { createPagefindPostings, type Pagefind } from './pagefind-postings.ts';

const BUNDLE = '/pagefind/';
const TRIES = 3;
const PAUSE_MS = 250;

let failures = 0;
const fetchOnce = self.fetch.bind(self);

/** Pagefind drops a chunk that does not arrive and answers without it: ask again, and count which of its files never came. */
self.fetch = async (...request) => {
  for (let tried = 1; ; tried += 1) {
    const response = await fetchOnce(...request).catch(() => undefined);
    if (response?.ok || response?.status === 404 || tried === TRIES) {
      if (response?.ok) return response;
      if (String(request[0]).includes(BUNDLE)) failures += 1;
      throw new Error(`搜索：取不到 ${String(request[0])}`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
  }
};

const loadJson = async (address: string) => (await self.fetch(address)).json();

/** The second chance, code and data: most queries never need it. */
async function loadRespelling(): Promise<Respelling> {
  const [{ createRespelling }, data] = await Promise.all([
    import('../core/respelling.ts'),
    loadJson('/search/respelling.json'),
  ]);
  return createRespelling(data);
}

/** For questions whose words few pages hold. */
async function loadHelp(): Promise<QuestionHelp> {
  return readHelp(await loadJson('/search/questions.json'));
}

async function start(): Promise<Engine> {
  const { createInstance } = await import(/* @vite-ignore */ `${BUNDLE}pagefind.js`);
  const pagefind: Pagefind = createInstance({ basePath: BUNDLE, baseUrl: '/', noWorker: true });
  await pagefind.init();
  const { results } = await pagefind.search(null);
  const postings = createPagefindPostings(pagefind, {
    site: results,
    countFailures: () => failures,
    loadLetters: (path) => loadJson(BUNDLE + path),
  });
  // every answer needs them: nobody should wait for them at the first
  void postings.loadFacets().catch(() => undefined);
  return createEngine({
    postings,
    loadHelp,
    loadSentences: (file) => loadJson(`/search/${file}`),
    loadRespelling,
  });
}

const engine = start();

self.onmessage = async ({
  data: { id, request },
}: MessageEvent<{ id: number; request?: Request }>) => {
  try {
    const ready = await engine;
    postMessage({ id, answer: request && (await ready.search(request)) });
  } catch (error) {
    postMessage({ id, fault: String(error) });
  }
};
