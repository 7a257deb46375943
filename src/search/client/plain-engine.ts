import { createEngine, type Engine } from '../core/engine.ts';
import { readHelp } from '../core/question-help.ts';
import { createRespelling } from '../core/respelling.ts';
import { createScanPostings } from '../core/scan-postings.ts';

async function loadJson(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`搜索：${address} ${response.status}`);
  return response.json();
}

/** The search without WebAssembly or worker: over the plain texts, with the same ranking. Rejects when they cannot be loaded. */
export async function loadPlainEngine(): Promise<Engine> {
  return createEngine({
    postings: createScanPostings(await loadJson('/search/plain.json')),
    loadHelp: async () => readHelp(await loadJson('/search/questions.json')),
    loadSentences: (file) => loadJson(`/search/${file}`),
    loadRespelling: async () => createRespelling(await loadJson('/search/respelling.json')),
  });
}
