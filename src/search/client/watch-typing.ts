const PAUSE_MS = 120;

/**
 * Calls `run` with what stands in the box: at once for a phrase that arrives whole (chosen in an input method, pasted, Enter pressed),
 * after a short pause for single letters, never while an input method is composing.
 */
export function watchTyping(input: HTMLInputElement, run: (typed: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  let last = input.value;

  function now(): void {
    clearTimeout(timer);
    last = input.value;
    run(last);
  }
  function typed(): void {
    clearTimeout(timer);
    if (Math.abs(input.value.length - last.length) > 1) now();
    else timer = setTimeout(now, PAUSE_MS);
  }

  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    now();
  });
  input.addEventListener('input', () => {
    if (!composing) typed();
  });
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing && input.value !== last) now();
  });
}
