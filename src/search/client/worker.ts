/**
 * Runs the search beside the page. A worker has no document, so Pagefind takes the language for unknown and leaves our tokens as they are,
 * and it needs no worker of its own. What it says to the page: answers, faults, and `{}` as a sign of life.
 */
import { createEngine, type Engine, type Request } from '../core/engine.ts';
import { readHelp } from '../core/question-help.ts';
import type { Respelling } from '../core/respelling.ts';
import { address, pathOf } from './base.ts';
import { createLoad, HELPFUL, loadJson, NEEDED } from './load-whole.ts';
import { createPagefindPostings, type Pagefind } from './pagefind-postings.ts';

const BUNDLE = address('/pagefind/');

const load = createLoad(self.fetch.bind(self), () => postMessage({}));
const loadHelpful = (file: string) => loadJson(load, `/search/${file}`, HELPFUL);

/** Why one of Pagefind's files never came whole: it keeps silent of that, and answers as if what the file holds were nowhere. */
let fault: unknown;

self.fetch = async (file) => {
  try {
    return new Response(await load(pathOf(String(file)), NEEDED));
  } catch (error) {
    fault = error;
    throw error;
  }
};

/** The second chance, code and data: most queries never need it. */
async function loadRespelling(): Promise<Respelling> {
  const [{ createRespelling }, data] = await Promise.all([
    import('../core/respelling.ts'),
    loadHelpful('respelling.json'),
  ]);
  return createRespelling(data);
}

async function start(): Promise<Engine> {
  const { createInstance } = await import(/* @vite-ignore */ `${BUNDLE}pagefind.js`);
  const pagefind: Pagefind = createInstance({ basePath: BUNDLE, baseUrl: '/', noWorker: true });
  await pagefind.init();
  const postings = await createPagefindPostings(pagefind, {
    findFault: () => fault,
    loadLetters: (path) => loadJson(load, `/pagefind/${path}`, NEEDED),
  });
  // every answer needs them: nobody should wait for them at the first
  void postings.loadFacets().catch(() => undefined);
  return createEngine({
    postings,
    loadHelp: async () => readHelp(await loadHelpful('questions.json')),
    loadSentences: loadHelpful,
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
