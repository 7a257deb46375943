import { createEngine, type Engine } from '../core/engine.ts';
import { readHelp } from '../core/question-help.ts';
import { createRespelling } from '../core/respelling.ts';
import { createScanPostings } from '../core/scan-postings.ts';
import { createLoad, HELPFUL, loadJson, NEEDED } from './load-whole.ts';

/** The search without WebAssembly or worker: over the plain texts, with the same ranking. Rejects when they do not come whole; while they come, `alive` hears of it. */
export async function loadPlainEngine(alive: () => void): Promise<Engine> {
  const load = createLoad(fetch.bind(globalThis), alive);
  const loadHelpful = (file: string) => loadJson(load, `/search/${file}`, HELPFUL);
  return createEngine({
    postings: createScanPostings(await loadJson(load, '/search/plain.json', NEEDED)),
    loadHelp: async () => readHelp(await loadHelpful('questions.json')),
    loadSentences: loadHelpful,
    loadRespelling: async () => createRespelling(await loadHelpful('respelling.json')),
  });
}
