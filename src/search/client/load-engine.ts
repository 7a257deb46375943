import type { Answer, Engine, Request } from '../core/engine.ts';
import { loadOnce } from '../core/load-once.ts';

/** A module of one function type that returns a reference: browsers that refuse it (Chrome before 96) refuse Pagefind too. */
const REFERENCE_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111]);

function canRunPagefind(): boolean {
  return (
    typeof Worker === 'function' &&
    typeof WebAssembly === 'object' &&
    WebAssembly.validate(REFERENCE_TYPES)
  );
}

/** The search in a worker; rejects when the worker or its index cannot be loaded. */
async function startWorker(): Promise<Engine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.onmessage = ({ data: { id, answer, fault } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (fault) call?.reject(new Error(fault));
    else call?.resolve(answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error('搜索：后台脚本停了'));
    waiting.clear();
  };
  const ask = (request?: Request) =>
    new Promise<Answer>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, request });
    });
  try {
    await ask();
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return { search: ask };
}

const startPlain = async (): Promise<Engine> =>
  (await import('./plain-engine.ts')).loadPlainEngine();

/** Loads the search once: Pagefind in a worker, or the plain texts where that cannot run. Rejects when neither comes; the next call tries again. */
export const loadEngine: () => Promise<Engine> = loadOnce(() =>
  canRunPagefind() ? startWorker().catch(startPlain) : startPlain(),
);
