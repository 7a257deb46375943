import { unzlibSync } from 'fflate';
import { joinBytes, toBytes } from '../../domain/bytes.ts';
import { markOf } from '../../domain/mark.ts';
import { readOutlines } from '../../domain/outline.ts';
import type { PressPack } from '../../domain/press-pack.ts';
import { writeFont } from './press-font.ts';

/** A press file in its objects, the branch's lines not yet on it. */
export interface PressFile {
  opening: string;
  trailer: string;
  page: number;
  objects: Map<number, Uint8Array>;
}

/** Deflated where the browser can; a PDF may hold the bytes as they are just as well. */
export async function pack(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ bytes: Uint8Array; filter: string }> {
  if (typeof CompressionStream === 'undefined') return { bytes, filter: '' };
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return {
    bytes: new Uint8Array(await new Response(stream).arrayBuffer()),
    filter: ' /Filter /FlateDecode',
  };
}

/** The bytes of an object: its head and, where it has one, its stream. */
export function objectOf(number: number, head: string, body?: Uint8Array): Uint8Array {
  const stream = body ? [toBytes('\nstream\n'), body, toBytes('\nendstream')] : [];
  return joinBytes([toBytes(`${number} 0 obj\n${head}`), ...stream, toBytes('\nendobj')]);
}

/** Opens a packed press file with the picture its letters are drawn on; throws where they are not of one version. */
export async function openPressFile(packed: Uint8Array, picture: string): Promise<PressFile> {
  const bytes = unzlibSync(packed);
  let at = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const {
    opening,
    trailer,
    page,
    objects,
    fonts,
    picture: mark,
  }: PressPack = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
  if (mark !== markOf(picture)) throw new Error('网站刚更新过，请刷新页面再生成。');
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const file: PressFile = { opening, trailer, page, objects: new Map() };
  for (const [number, length] of objects) file.objects.set(number, take(length));
  const outlines = readOutlines(picture);
  for (const font of fonts) {
    const whole = writeFont(font, outlines, take);
    const { bytes: body, filter } = await pack(whole);
    file.objects.set(
      font.number,
      objectOf(font.number, `<< /Length ${body.length} /Length1 ${whole.length}${filter} >>`, body),
    );
  }
  return file;
}

/** The file as a PDF of one piece, with a table of where each object stands. */
export function writePressFile({ opening, trailer, objects }: PressFile): Blob {
  const parts: Uint8Array[] = [toBytes(opening)];
  const places = new Map<number, number>();
  let position = opening.length;
  for (const [number, bytes] of objects) {
    places.set(number, position);
    parts.push(bytes, toBytes('\n'));
    position += bytes.length + 1;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const place = places.get(index + 1);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  parts.push(
    toBytes(`${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${position}\n%%EOF\n`),
  );
  return new Blob(parts as BlobPart[], { type: 'application/pdf' });
}
