import sharp from 'sharp';
import type { Sheet } from '../sheet.ts';
import { renderSvg } from './typst.ts';

/** A sheet as PNG, one pixel per Typst point. */
export function renderPng(sheet: Sheet): Promise<Buffer> {
  return sharp(Buffer.from(renderSvg(sheet)), { density: 72 })
    .png({ palette: true, colours: 64, effort: 2, compressionLevel: 9 })
    .toBuffer();
}
