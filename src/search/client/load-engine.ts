import type { Answer, Engine, Request } from '../core/engine.ts';
import { createFallBack, type StartedEngine } from './fall-back.ts';
import { watchSilence, whileAlive } from './watch-silence.ts';

/** A worker that is asked and says nothing for so long has died; while files come it says so. */
const SILENCE_MS = 10_000;

/** A module of one function type that returns a reference: browsers that refuse it (Chrome before 96) refuse Pagefind too. */
const REFERENCE_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111]);

function canRunPagefind(): boolean {
  return (
    typeof Worker === 'function' &&
    typeof WebAssembly === 'object' &&
    WebAssembly.validate(REFERENCE_TYPES)
  );
}

/** The search in a worker; rejects when the worker or its index cannot be loaded, and ends it at its first fault. */
async function startWorker(): Promise<Engine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let fault: Error | undefined;
  function end(why: string): void {
    fault ??= new Error(why);
    worker.terminate();
    watch.stop();
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  }
  const watch = watchSilence(SILENCE_MS, () => end('搜索：后台脚本没有动静'));
  worker.onmessage = ({ data: { id, answer, fault: why } }) => {
    if (why) return end(why);
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
    if (waiting.size > 0) watch.beat();
    else watch.stop();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end('搜索：后台脚本停了');
  };
  const ask = (request?: Request) =>
    new Promise<Answer>((resolve, reject) => {
      if (fault) return reject(fault);
      last += 1;
      waiting.set(last, { resolve, reject });
      watch.beat();
      worker.postMessage({ id: last, request });
    });
  await ask();
  return { search: ask };
}

const startPlain = () =>
  whileAlive('plain-engine', SILENCE_MS, async (beat) =>
    (await import('./plain-engine.ts')).loadPlainEngine(beat),
  );

/** The search: Pagefind in a worker, the plain texts where that cannot run or a file of it does not come whole. Rejects when these do not come either; the next query tries again. */
export const searchEngine: StartedEngine = createFallBack(
  canRunPagefind() ? [startWorker, startPlain] : [startPlain],
);
