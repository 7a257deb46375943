import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** Pixels of a rendered page or picture. */
interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

const PAGE_PIXELS = 1200;

/** Paints over what was found, so that the next code on the same picture is seen. */
function cover({ data, width }: Picture, corners: { x: number; y: number }[]): void {
  const [left, right] = [
    Math.min(...corners.map(({ x }) => x)),
    Math.max(...corners.map(({ x }) => x)),
  ].map(Math.round) as [number, number];
  const [top, bottom] = [
    Math.min(...corners.map(({ y }) => y)),
    Math.max(...corners.map(({ y }) => y)),
  ].map(Math.round) as [number, number];
  for (let y = top; y <= bottom; y += 1)
    data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}

/** Upper and lower half, each with its own copy of the pixels. */
function halves({ data, width, height }: Picture): Picture[] {
  const middle = Math.floor(height / 2);
  return [
    { data: data.slice(0, middle * width * 4), width, height: middle },
    { data: data.slice(middle * width * 4), width, height: height - middle },
  ];
}

/** What every QR code of a picture says; two on one page confuse the reader, as they would a phone, so it comes closer. */
function decodeAll(picture: Picture, closer = true): string[] {
  const found: string[] = [];
  for (;;) {
    const code = jsqr(picture.data, picture.width, picture.height, {
      inversionAttempts: 'dontInvert',
    });
    if (!code)
      return found.length > 0 || !closer
        ? found
        : halves(picture).flatMap((half) => decodeAll(half, false));
    // Letters and drawings at times look like a code that says nothing; a phone shows nothing there either.
    if (code.data !== '') found.push(code.data);
    const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = code.location;
    cover(picture, [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner]);
  }
}

/** What the QR codes of a PDF say, page by page, as a phone held over the printed page would read them. */
export async function readPdfCodes(bytes: Buffer): Promise<string[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({
      scale: PAGE_PIXELS / page.getViewport({ scale: 1 }).width,
    });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    // The factory pdf.js brings for Node, so that no canvas library is ours to choose.
    const { canvas, context } = (
      document.canvasFactory as {
        create: (w: number, h: number) => { canvas: never; context: CanvasRenderingContext2D };
      }
    ).create(width, height);
    await page.render({ canvas, canvasContext: context, viewport, background: '#fff' }).promise;
    pages.push(decodeAll({ data: context.getImageData(0, 0, width, height).data, width, height }));
  }
  await document.loadingTask.destroy();
  return pages;
}

/** What the QR codes of a PNG or SVG say. */
export async function readPictureCodes(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeAll({ data: new Uint8ClampedArray(data), width: info.width, height: info.height });
}
