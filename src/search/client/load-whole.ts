import { joinBytes } from '../../domain/bytes.ts';
import { openSealed } from '../core/seal.ts';
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

/** Loads a file of the search by its address and gives its content. Rejects, naming it, when it does not come whole. */
export type Load = (address: string, hope: Hope) => Promise<Bytes>;

async function readAll({ body }: Response, beat: () => void): Promise<Bytes> {
  const reader = body?.getReader();
  const pieces: Bytes[] = [];
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    beat();
    pieces.push(read.value);
  }
  return joinBytes(pieces);
}

/** Makes the loader out of `ask`, which is `fetch`; `alive` hears of every try and of every piece that comes. */
export function createLoad(ask: typeof fetch, alive: () => void = () => undefined): Load {
  const tryIt = (address: string, silenceMs: number, cache: RequestCache) =>
    whileAlive(address, silenceMs, async (beat, signal) => {
      alive();
      const response = await ask(address, { cache, signal });
      if (!response.ok) throw new Error(String(response.status));
      const sealed = await readAll(response, () => {
        alive();
        beat();
      });
      return openSealed(address.replace(/\?.*/, ''), sealed);
    });

  return async (address, { tries, silenceMs }) => {
    for (let tried = 1; ; tried += 1) {
      try {
        // what came broken may lie in the browser's cache: from the second time on the server itself is asked
        return await tryIt(address, silenceMs, tried === 1 ? 'default' : 'reload');
      } catch (error) {
        if (tried >= tries) throw new Error(`搜索：取不到 ${address}，${String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried));
    }
  };
}

/** A JSON file of the search, out of what `load` gives. */
export async function loadJson(load: Load, address: string, hope: Hope) {
  return JSON.parse(new TextDecoder().decode(await load(address, hope)));
}
