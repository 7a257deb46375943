import sharp from 'sharp';
import type { Sheet } from '../sheet.ts';
import { renderSvg } from './typst.ts';

/** librsvg draws at 72 dpi; a small picture of a large sheet is drawn at its own size, not shrunk afterwards. */
function densityFor(svg: string, width: number | undefined): number {
  if (width === undefined) return 72;
  const own = Number(/width="([\d.]+)/.exec(svg)?.[1] ?? width);
  return Math.max(1, (72 * width) / own);
}

/** The pages of a sheet as PNG, one pixel per Typst point, or `width` pixels wide. */
export async function renderPng(sheet: Sheet, width?: number): Promise<Buffer> {
  const svg = await renderSvg(sheet);
  const drawn = sharp(Buffer.from(svg), {
    density: densityFor(svg, width),
    limitInputPixels: false,
  });
  return (width === undefined ? drawn : drawn.resize({ width }))
    .png({ palette: true, colours: 64, effort: 2, compressionLevel: 9 })
    .toBuffer();
}
