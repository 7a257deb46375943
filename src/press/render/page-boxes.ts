/** Millimetres of colour beyond the trim, as `templates/parts/paper.typ` draws them. */
export const BLEED_MM = 3;

/** Millimetres of paper beyond the bleed, where the marks stand. */
export const SLUG_MM = 9;

const POINTS = 72 / 25.4;
const PAGE =
  /(?:^|\n)(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?\/Type \/Page\b(?!s)(?:(?!endobj)[\s\S])*?)>>\s*endobj/g;

const rounded = (value: number) => String(Math.round(value * 1000) / 1000);

function box(media: number[], inset: number): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = media;
  return [left + inset, bottom + inset, right - inset, top - inset].map(rounded).join(' ');
}

function trailerValue(trailer: string, pattern: RegExp, name: string): string {
  const value = pattern.exec(trailer)?.[1];
  if (value === undefined) throw new Error(`PDF 结尾里没有 ${name}`);
  return value;
}

/**
 * The same PDF with TrimBox and BleedBox on every page, added as an incremental update: Typst 0.14 cannot write them,
 * and every byte of the checked file stays as it was.
 */
export function addPageBoxes(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const info = /\/Info (\d+ \d+ R)/.exec(trailer)?.[1];
  const id = /\/ID\s*(\[[\s\S]*?\])/.exec(trailer)?.[1];
  const changed: { number: number; offset: number }[] = [];
  let update = text.endsWith('\n') ? '' : '\n';
  for (const [, number, body = ''] of text.matchAll(PAGE)) {
    const media = trailerValue(body, /\/MediaBox \[([^\]]+)\]/, 'MediaBox')
      .trim()
      .split(/\s+/)
      .map(Number);
    const boxes = `  /BleedBox [${box(media, SLUG_MM * POINTS)}]\n  /TrimBox [${box(media, (SLUG_MM + BLEED_MM) * POINTS)}]`;
    changed.push({ number: Number(number), offset: pdf.length + update.length });
    update += `${number} 0 obj\n<<${body.replace(/\n?\s*\/(TrimBox|BleedBox) \[[^\]]*\]/g, '').trimEnd()}\n${boxes}\n>>\nendobj\n`;
  }
  if (changed.length === 0) throw new Error('PDF 里没有找到页面');
  const start = pdf.length + update.length;
  update += `xref\n${changed.map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  update += `trailer\n<<\n  /Size ${trailerValue(trailer, /\/Size (\d+)/, 'Size')}\n  /Root ${trailerValue(trailer, /\/Root (\d+ \d+ R)/, 'Root')}\n`;
  update += `${info ? `  /Info ${info}\n` : ''}${id ? `  /ID ${id}\n` : ''}  /Prev ${trailerValue(trailer, /startxref\s+(\d+)/, 'startxref')}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}
