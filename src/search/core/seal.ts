import { markOf, markOfBytes } from '../../domain/mark.ts';

/** Every file of the search ends in so many hexadecimal digits, a mark of its path and of all its bytes. */
const DIGITS = 8;

const sealOf = (path: string, content: Uint8Array) =>
  markOfBytes(content, markOf(path)).toString(16).padStart(DIGITS, '0');

/** The file as it is sent: its content, and the seal by which `openSealed` tells it from a broken one. `path` begins at the root of the site: `/search/plain.json`. */
export function seal(path: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(content.length + DIGITS);
  sealed.set(content);
  sealed.set(new TextEncoder().encode(sealOf(path, content)), content.length);
  return sealed;
}

/** The content of a sealed file. Throws, naming it, when it was cut short, is empty, or is something else: the page of a portal, another file. */
export function openSealed(path: string, sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = Math.max(0, sealed.length - DIGITS);
  const content = sealed.subarray(0, end);
  if (new TextDecoder().decode(sealed.subarray(end)) !== sealOf(path, content))
    throw new Error(`搜索：${path} 不完整，或者不是这个文件`);
  return content;
}
