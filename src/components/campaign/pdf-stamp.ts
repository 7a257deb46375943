// Adds pictures to a finished press file by incremental update: its own bytes, boxes and inks stay as they were.
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

const toLatin = (bytes: Uint8Array) => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
};
const toBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Deflated where the browser can; a PDF may hold the bytes as they are just as well. */
async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<{ bytes: Uint8Array; filter: string }> {
  if (typeof CompressionStream === 'undefined') return { bytes, filter: '' };
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), filter: ' /Filter /FlateDecode' };
}

function need(text: string, pattern: RegExp, name: string): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`PDF 里没有 ${name}`);
  return value;
}

/** Objects to append, each with its number and where it begins. */
class Update {
  readonly parts: Uint8Array[];
  readonly offsets: [number, number][] = [];
  position: number;

  constructor(base: Uint8Array) {
    this.parts = [base, toBytes('\n')];
    this.position = base.length + 1;
  }

  add(number: number, head: string, body?: Uint8Array): void {
    this.offsets.push([number, this.position]);
    const pieces = [toBytes(`${number} 0 obj\n${head}`), ...(body ? [toBytes('\nstream\n'), body, toBytes('\nendstream')] : []), toBytes('\nendobj\n')];
    for (const piece of pieces) {
      this.parts.push(piece);
      this.position += piece.length;
    }
  }

  finish(trailer: string): Blob {
    const table = this.offsets
      .sort(([a], [b]) => a - b)
      .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
      .join('');
    return new Blob([...this.parts, toBytes(`xref\n${table}${trailer}startxref\n${this.position}\n%%EOF\n`)] as BlobPart[], { type: 'application/pdf' });
  }
}

/** The operators that place picture `name`; a turned one stands on its head. */
function placing({ x, y, w, h, turn, ink }: Stamp, name: string, pageHeight: number): string {
  const [left, width, height] = [x * POINTS_PER_MM, w * POINTS_PER_MM, h * POINTS_PER_MM];
  const bottom = pageHeight - (y + h) * POINTS_PER_MM;
  const place = turn === 180 ? [-width, 0, 0, -height, left + width, bottom + height] : [width, 0, 0, height, left, bottom];
  return `q ${ink.kind === 'mask' ? '0 0 0 1 k ' : ''}${place.map((value) => value.toFixed(3)).join(' ')} cm /${name} Do Q\n`;
}

async function addPicture(update: Update, number: number, stamp: Stamp): Promise<void> {
  const common = `/Type /XObject /Subtype /Image /Width ${stamp.pixelsWide} /Height ${stamp.pixelsHigh}`;
  if (stamp.ink.kind === 'mask') {
    const { bytes, filter } = await pack(stamp.ink.bits as Uint8Array<ArrayBuffer>);
    update.add(number, `<< ${common} /ImageMask true /BitsPerComponent 1 /Decode [1 0]${filter} /Length ${bytes.length} >>`, bytes);
    return;
  }
  const [colour, cover] = [await pack(stamp.ink.bytes as Uint8Array<ArrayBuffer>), await pack(stamp.ink.cover as Uint8Array<ArrayBuffer>)];
  update.add(
    number,
    `<< ${common} /ColorSpace /DeviceCMYK /BitsPerComponent 8 /SMask ${number + 1} 0 R${colour.filter} /Length ${colour.bytes.length} >>`,
    colour.bytes,
  );
  update.add(number + 1, `<< ${common} /ColorSpace /DeviceGray /BitsPerComponent 8${cover.filter} /Length ${cover.bytes.length} >>`, cover.bytes);
}

/** The press file with every stamp on its first page; throws where the file is not one of ours. */
export async function stampPdf(base: Uint8Array, stamps: readonly Stamp[]): Promise<Blob> {
  const text = toLatin(base);
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const size = Number(need(trailer, /\/Size (\d+)/, 'Size'));
  const page = Number(need(text, /\/Type \/Pages[\s\S]*?\/Kids \[\s*(\d+) 0 R/, '页面'));
  const bodies = [...text.matchAll(new RegExp(`(?:^|\\n)${page} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'g'))];
  let body = bodies[bodies.length - 1]?.[1] ?? '';
  const media = need(body, /\/MediaBox \[([^\]]+)\]/, 'MediaBox')
    .trim()
    .split(/\s+/)
    .map(Number);
  const update = new Update(base);
  const names = stamps.map((_, index) => ({ name: `Branch${index}`, number: size + index * 2 }));
  for (const [index, stamp] of stamps.entries()) await addPicture(update, size + index * 2, stamp);
  const [before, after] = [size + stamps.length * 2, size + stamps.length * 2 + 1];
  const drawn = `Q\n/Artifact BMC\n${stamps.map((stamp, index) => placing(stamp, `Branch${index}`, media[3] ?? 0)).join('')}EMC\n`;
  update.add(before, '<< /Length 2 >>', toBytes('q\n'));
  update.add(after, `<< /Length ${drawn.length} >>`, toBytes(drawn));
  const pictures = names.map(({ name, number }) => `/${name} ${number} 0 R `).join('');
  body = body.replace(/\/Contents (\d+ 0 R)/, `/Contents [${before} 0 R $1 ${after} 0 R]`);
  body = /\/XObject <</.test(body)
    ? body.replace('/XObject <<', `/XObject << ${pictures}`)
    : body.replace('/Resources <<', `/Resources << /XObject << ${pictures}>>`);
  update.add(page, `<<${body}>>`);
  const kept = ['Root', 'Info'].flatMap((key) => new RegExp(`/${key} \\d+ \\d+ R`).exec(trailer)?.[0] ?? []).join(' ');
  const id = /\/ID\s*(\[[\s\S]*?\])/.exec(trailer)?.[1];
  return update.finish(`trailer\n<< /Size ${after + 1} ${kept} ${id ? `/ID ${id} ` : ''}/Prev ${need(trailer, /startxref\s+(\d+)/, 'startxref')} >>\n`);
}
