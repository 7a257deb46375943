import type { Answer, Engine, Request } from '../core/engine.ts';

/** A way to start a search; rejects when it cannot run or its files do not come whole. */
export type Start = () => Promise<Engine>;

/** A search that can be started before anybody asks. */
export interface StartedEngine extends Engine {
  begin(): void;
}

/**
 * Asks the engine that starts first among `starts`, and from its first fault on the next one.
 * When none is left the fault is told, and the next query begins again with the first.
 */
export function createFallBack(starts: readonly Start[]): StartedEngine {
  let at = 0;
  let running: Promise<Engine> | undefined;

  async function use<Given>(task: (engine: Engine) => Promise<Given>): Promise<Given> {
    running ??= (starts[at] as Start)();
    const mine = running;
    try {
      return await task(await mine);
    } catch (error) {
      if (running === mine) {
        running = undefined;
        at = (at + 1) % starts.length;
      }
      if (at === 0) throw error;
      console.warn(error);
      return use(task);
    }
  }

  return {
    begin: () => void use(async () => undefined).catch(() => undefined),
    search: (request: Request): Promise<Answer> => use((engine) => engine.search(request)),
  };
}
