import { pen } from './branch-ink.ts';

/** Longer side of a logo on paper, in pixels: 40 mm at 570 dots per inch. */
const LOGO_PIXELS = 900;
/** A picture of more bytes would stop a cheap computer for seconds. */
const MOST_MEGABYTES = 15;

/** A logo from the reader's device, small enough to be drawn at once; throws, in words for the reader, where it cannot be used. */
export async function readLogo(file: File): Promise<HTMLCanvasElement> {
  if (file.size > MOST_MEGABYTES * 1_000_000)
    throw new Error(
      `这张图有 ${Math.ceil(file.size / 1_000_000)} MB，太大了，换一张 ${MOST_MEGABYTES} MB 以内的。`,
    );
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) throw new Error('这张图打不开，换一张 PNG 或 JPG。');
  const shrink = Math.min(1, LOGO_PIXELS / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * shrink)),
  ) as [number, number];
  const context = pen(width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return context.canvas;
}
