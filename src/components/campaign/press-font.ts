import { joinBytes } from '../../domain/bytes.ts';
import { type Outline, reachOf } from '../../domain/outline.ts';
import type { PackedFont } from '../../domain/press-pack.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const padded = (bytes: Uint8Array) => joinBytes([bytes, new Uint8Array(-bytes.length & 3)]);
const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A letter as TrueType describes it, plainly: whole numbers of two bytes, no hints. */
function writeLetter(outline: Outline, reach: number): Bytes {
  const scale = reach / reachOf(outline);
  const lines = outline.map((line) =>
    line.map(({ x, y, on }) => ({ x: Math.round(x * scale), y: Math.round(y * scale), on })),
  );
  const points = lines.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const head = [lines.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let last = -1;
  for (const line of lines) {
    last += line.length;
    head.push(last);
  }
  head.push(0);
  const bytes = new Uint8Array(head.length * 2 + points.length * 5);
  const view = viewOf(bytes);
  for (const [index, value] of head.entries()) view.setInt16(index * 2, value);
  let at = head.length * 2;
  for (const { on } of points) {
    view.setUint8(at, on ? 1 : 0);
    at += 1;
  }
  for (const axis of [xs, ys]) {
    for (const [index, value] of axis.entries()) {
      view.setInt16(at, value - (index === 0 ? 0 : (axis[index - 1] as number)));
      at += 2;
    }
  }
  return bytes;
}

function sumOf(bytes: Uint8Array): number {
  const [whole, view] = [padded(bytes), viewOf(padded(bytes))];
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A TrueType file out of its tables. */
function writeTables(tables: readonly [name: string, bytes: Uint8Array][]): Bytes {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = new Uint8Array(12 + sorted.length * 16);
  const view = viewOf(head);
  view.setUint32(0, 0x10000);
  for (const [index, value] of [
    sorted.length,
    power * 16,
    Math.log2(power),
    (sorted.length - power) * 16,
  ].entries())
    view.setUint16(4 + index * 2, value);
  let start = head.length;
  for (const [index, [name, bytes]] of sorted.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) head[entry + letter] = name.charCodeAt(letter);
    for (const [place, value] of [sumOf(bytes), start, bytes.length].entries())
      view.setUint32(entry + 4 + place * 4, value);
    start += padded(bytes).length;
  }
  return joinBytes([head, ...sorted.map(([, bytes]) => padded(bytes))]);
}

/** The letters of a packed font in order: drawn ones after the picture, the others cut from the pack by `take`. */
function lettersOf(
  { letters }: PackedFont,
  outlines: readonly Outline[],
  take: (length: number) => Uint8Array,
): Uint8Array[] {
  const written: Uint8Array[] = [];
  for (let index = 0; index < letters.length; index += 1) {
    const place = letters[index] as number;
    if (place <= 0) {
      written.push(take(-place));
      continue;
    }
    index += 1;
    const outline = outlines[place - 1];
    if (!outline) throw new Error('预览里少了字形，请刷新页面再试。');
    written.push(writeLetter(outline, letters[index] as number));
  }
  return written;
}

/** A font of a press file with its letters put in again; `take` cuts the next bytes from the pack. */
export function writeFont(
  font: PackedFont,
  outlines: readonly Outline[],
  take: (length: number) => Uint8Array,
): Bytes {
  const tables = font.tables.map(([name, length]): [string, Bytes] => [
    name,
    joinBytes([take(length)]),
  ]);
  const letters = lettersOf(font, outlines, take).map(padded);
  const places = new Uint8Array((letters.length + 1) * 4);
  let [at, most, longest] = [0, 0, 0];
  for (const [index, letter] of letters.entries()) {
    at += letter.length;
    viewOf(places).setUint32((index + 1) * 4, at);
    const view = viewOf(letter);
    const contours = letter.length === 0 ? 0 : view.getInt16(0);
    if (contours <= 0) continue;
    [most, longest] = [
      Math.max(most, contours),
      Math.max(longest, view.getUint16(8 + contours * 2) + 1),
    ];
  }
  const named = new Map(tables);
  const [head, limits] = [named.get('head'), named.get('maxp')];
  if (!head || !limits) throw new Error('底稿里的字体不完整，请刷新页面再试。');
  viewOf(head).setInt16(50, 1);
  viewOf(limits).setUint16(6, longest);
  viewOf(limits).setUint16(8, most);
  return writeTables([...tables, ['glyf', joinBytes(letters)], ['loca', places]]);
}
