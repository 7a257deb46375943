import { toBytes, toLatin } from '../../domain/bytes.ts';
import { findPart } from '../../domain/press-pack.ts';
import { objectOf, openPressFile, type PressFile, pack, writePressFile } from './press-file.ts';

const POINTS_PER_MM = 72 / 25.4;

/** One picture to lay on the first page. */
export interface Stamp {
  /** Millimetres from the top left of the page. */
  x: number;
  y: number;
  w: number;
  h: number;
  turn: number;
  pixelsWide: number;
  pixelsHigh: number;
  /** One bit per pixel, rows padded to bytes, 1 = black ink; or four bytes C M Y K per pixel with one byte of cover. */
  ink: { kind: 'mask'; bits: Uint8Array } | { kind: 'cmyk'; bytes: Uint8Array; cover: Uint8Array };
}

/** The operators that place picture `name`; a turned one stands on its head. */
function placing({ x, y, w, h, turn, ink }: Stamp, name: string, pageHeight: number): string {
  const [left, width, height] = [x * POINTS_PER_MM, w * POINTS_PER_MM, h * POINTS_PER_MM];
  const bottom = pageHeight - (y + h) * POINTS_PER_MM;
  const place =
    turn === 180
      ? [-width, 0, 0, -height, left + width, bottom + height]
      : [width, 0, 0, height, left, bottom];
  return `q ${ink.kind === 'mask' ? '0 0 0 1 k ' : ''}${place.map((value) => value.toFixed(3)).join(' ')} cm /${name} Do Q\n`;
}

async function addPicture({ objects }: PressFile, number: number, stamp: Stamp): Promise<void> {
  const add = (at: number, head: string, body: Uint8Array) =>
    objects.set(at, objectOf(at, head, body));
  const common = `/Type /XObject /Subtype /Image /Width ${stamp.pixelsWide} /Height ${stamp.pixelsHigh}`;
  if (stamp.ink.kind === 'mask') {
    const { bytes, filter } = await pack(stamp.ink.bits as Uint8Array<ArrayBuffer>);
    add(
      number,
      `<< ${common} /ImageMask true /BitsPerComponent 1 /Decode [1 0]${filter} /Length ${bytes.length} >>`,
      bytes,
    );
    return;
  }
  const [colour, cover] = [
    await pack(stamp.ink.bytes as Uint8Array<ArrayBuffer>),
    await pack(stamp.ink.cover as Uint8Array<ArrayBuffer>),
  ];
  add(
    number,
    `<< ${common} /ColorSpace /DeviceCMYK /BitsPerComponent 8 /SMask ${number + 1} 0 R${colour.filter} /Length ${colour.bytes.length} >>`,
    colour.bytes,
  );
  add(
    number + 1,
    `<< ${common} /ColorSpace /DeviceGray /BitsPerComponent 8${cover.filter} /Length ${cover.bytes.length} >>`,
    cover.bytes,
  );
}

/** The packed press file put together with its picture's letters, every stamp on its first page; its own boxes and inks stay as they were. */
export async function stampPdf(
  packed: Uint8Array,
  picture: string,
  stamps: readonly Stamp[],
): Promise<Blob> {
  const file = await openPressFile(packed, picture);
  const size = Math.max(...file.objects.keys()) + 1;
  const page = toLatin(file.objects.get(file.page) ?? new Uint8Array());
  const media = findPart(page, /\/MediaBox \[([^\]]+)\]/, 'MediaBox')
    .trim()
    .split(/\s+/)
    .map(Number);
  for (const [index, stamp] of stamps.entries()) await addPicture(file, size + index * 2, stamp);
  const [before, after] = [size + stamps.length * 2, size + stamps.length * 2 + 1];
  const drawn = `Q\n/Artifact BMC\n${stamps.map((stamp, index) => placing(stamp, `Branch${index}`, media[3] ?? 0)).join('')}EMC\n`;
  file.objects.set(before, objectOf(before, '<< /Length 2 >>', toBytes('q\n')));
  file.objects.set(after, objectOf(after, `<< /Length ${drawn.length} >>`, toBytes(drawn)));
  const pictureNames = stamps
    .map((_, index) => `/Branch${index} ${size + index * 2} 0 R `)
    .join('');
  const body = page.replace(/\/Contents (\d+ 0 R)/, `/Contents [${before} 0 R $1 ${after} 0 R]`);
  const named = /\/XObject <</.test(body)
    ? body.replace('/XObject <<', `/XObject << ${pictureNames}`)
    : body.replace('/Resources <<', `/Resources << /XObject << ${pictureNames}>>`);
  file.objects.set(file.page, toBytes(named));
  return writePressFile(file);
}
