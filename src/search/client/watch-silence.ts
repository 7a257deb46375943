/** Somebody who waits for signs of life. */
export interface Watch {
  /** A sign of life: the waiting begins anew. */
  beat(): void;
  /** Nobody waits any more, until the next sign of life. */
  stop(): void;
}

/** Calls `onSilence` when so many milliseconds pass after a sign of life without another. */
export function watchSilence(milliseconds: number, onSilence: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    beat() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What `work` gives, as long as it gives signs of life; rejects, naming `what`, when it falls silent, and tells `signal`. */
export function whileAlive<Thing>(
  what: string,
  milliseconds: number,
  work: (beat: () => void, signal: AbortSignal) => Promise<Thing>,
): Promise<Thing> {
  return new Promise((resolve, reject) => {
    const control = new AbortController();
    const { beat, stop } = watchSilence(milliseconds, () => {
      reject(new Error(`搜索：等不到 ${what}`));
      control.abort();
    });
    beat();
    work(beat, control.signal).then(resolve, reject).finally(stop);
  });
}
