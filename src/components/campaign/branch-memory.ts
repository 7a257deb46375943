import type { BranchFields } from './branch-layout.ts';

const KEPT = 'branch';

/** Fills the inputs with what was filled in last time, on this device alone; a value that is no text is ignored. */
export function recallFields(inputs: readonly (readonly [name: string, HTMLInputElement])[]): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return;
    const values = new Map<string, unknown>(Object.entries(kept));
    for (const [name, input] of inputs) {
      const value = values.get(name);
      if (typeof value === 'string') input.value = value.slice(0, input.maxLength);
    }
  } catch {
    // Storage may be forbidden or spoilt; the form then starts empty.
  }
}

/** Keeps the fields on this device for the next time. */
export function keepFields(fields: BranchFields): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(fields));
  } catch {
    // Nothing is lost: the fields stay on the screen.
  }
}
