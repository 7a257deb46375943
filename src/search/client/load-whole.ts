import { openSealed } from '../core/seal.ts';
import { address } from './base.ts';
import { whileAlive } from './watch-silence.ts';

/** How long a file is hoped for: so many times, each until nothing of it has come for so long. A slow network is no silence. */
interface Hope {
  tries: number;
  silenceMs: number;
}

/** For a file without which there is no answer … */
export const NEEDED: Hope = { tries: 3, silenceMs: 5000 };
/** … and for one that only makes it better. */
export const HELPFUL: Hope = { tries: 2, silenceMs: 4000 };

const PAUSE_MS = 250;

type Bytes = Uint8Array<ArrayBuffer>;

/** Loads a file of the search by its path within the site and gives its content. Rejects, naming it, when it does not come whole. */
export type Load = (path: string, hope: Hope) => Promise<Bytes>;

async function readAll({ body }: Response, beat: () => void): Promise<Bytes> {
  const reader = body?.getReader();
  const pieces: Bytes[] = [];
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    beat();
    pieces.push(read.value);
  }
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Makes the loader out of `ask`, which is `fetch`; `alive` hears of every try and of every piece that comes. */
export function createLoad(ask: typeof fetch, alive: () => void = () => undefined): Load {
  const tryIt = (path: string, silenceMs: number, cache: RequestCache) =>
    whileAlive(path, silenceMs, async (beat, signal) => {
      alive();
      const response = await ask(address(path), { cache, signal });
      if (!response.ok) throw new Error(String(response.status));
      const sealed = await readAll(response, () => {
        alive();
        beat();
      });
      return openSealed(path.replace(/\?.*/, ''), sealed);
    });

  return async (path, { tries, silenceMs }) => {
    for (let tried = 1; ; tried += 1) {
      try {
        // what came broken may lie in the browser's cache: from the second time on the server itself is asked
        return await tryIt(path, silenceMs, tried === 1 ? 'default' : 'reload');
      } catch (error) {
        if (tried >= tries) throw new Error(`搜索：取不到 ${path}，${String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  };
}

/** A JSON file of the search, out of what `load` gives. */
export async function loadJson(load: Load, path: string, hope: Hope) {
  return JSON.parse(new TextDecoder().decode(await load(path, hope)));
}
