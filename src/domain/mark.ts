const START = 0x811c9dc5;
const PRIME = 0x01000193;

/** A short mark of a text, different for another version of it (FNV-1a, 32 bits). */
export function markOf(text: string): number {
  let mark = START;
  for (let index = 0; index < text.length; index += 1)
    mark = Math.imul(mark ^ text.charCodeAt(index), PRIME) >>> 0;
  return mark;
}

/** The same of bytes; goes on from `mark`, the mark of what stands before them. */
export function markOfBytes(bytes: Uint8Array, mark: number = START): number {
  let on = mark;
  for (const byte of bytes) on = Math.imul(on ^ byte, PRIME);
  return on >>> 0;
}
