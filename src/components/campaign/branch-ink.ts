import type { Slot } from '../../domain/personal-sheet.ts';
import type { PlacedLine } from './branch-layout.ts';
import type { Stamp } from './pdf-stamp.ts';

/** The reader's own Chinese type, so that a rare place name needs no font of ours. */
export const FONT_STACK =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

const PRESS_DPI = 1200;
const WIDEST = 7000;

/** A fresh canvas to draw on. */
export function pen(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('这个浏览器画不了图');
  return context;
}

let ruler: CanvasRenderingContext2D | undefined;

/** Width of a text in millimetres, with the reader's own type. */
export function measureText(text: string, size: number, weight: number): number {
  ruler ??= pen(8, 8);
  ruler.font = `${weight} 100px ${FONT_STACK}`;
  return (ruler.measureText(text).width / 100) * size;
}

/** The lines of a slot as one-bit black ink at press resolution. */
export function inkLines(
  lines: readonly PlacedLine[],
  slot: Slot,
  scale: number,
): Pick<Stamp, 'pixelsWide' | 'pixelsHigh' | 'ink'> {
  const perMm = Math.min(PRESS_DPI / 25.4, WIDEST / (slot.w * scale)) * scale;
  const [pixelsWide, pixelsHigh] = [Math.round(slot.w * perMm), Math.round(slot.h * perMm)];
  const context = pen(pixelsWide, pixelsHigh);
  for (const { text, x, y, size, weight, rule } of lines) {
    context.font = `${weight} ${size * perMm}px ${FONT_STACK}`;
    context.fillText(text, x * perMm, y * perMm);
    if (rule !== undefined)
      context.fillRect(
        (slot.w - rule) * perMm,
        (y + size * 0.15) * perMm,
        rule * perMm,
        Math.max(2, size * 0.05 * perMm),
      );
  }
  const alpha = context.getImageData(0, 0, pixelsWide, pixelsHigh).data;
  const stride = (pixelsWide + 7) >> 3;
  const bits = new Uint8Array(stride * pixelsHigh);
  for (let pixel = 0; pixel < pixelsWide * pixelsHigh; pixel += 1) {
    if ((alpha[pixel * 4 + 3] ?? 0) > 127) {
      const [row, column] = [Math.floor(pixel / pixelsWide), pixel % pixelsWide];
      const place = row * stride + (column >> 3);
      bits[place] = (bits[place] ?? 0) | (128 >> (column & 7));
    }
  }
  return { pixelsWide, pixelsHigh, ink: { kind: 'mask', bits } };
}

/** A screen colour as bytes of cyan, magenta, yellow and black: grey is printed in black, so that no spot carries more than 300 %. */
export function inksOf(red: number, green: number, blue: number): [number, number, number, number] {
  const light = Math.max(red, green, blue);
  const ink = (value: number) => (light === 0 ? 0 : Math.round((255 * (light - value)) / light));
  return [ink(red), ink(green), ink(blue), 255 - light];
}

/** A logo as process inks with its transparency. */
export function inkLogo(logo: HTMLCanvasElement): Pick<Stamp, 'pixelsWide' | 'pixelsHigh' | 'ink'> {
  const { width: pixelsWide, height: pixelsHigh } = logo;
  const context = pen(pixelsWide, pixelsHigh);
  context.drawImage(logo, 0, 0);
  const { data } = context.getImageData(0, 0, pixelsWide, pixelsHigh);
  const bytes = new Uint8Array(pixelsWide * pixelsHigh * 4);
  const cover = new Uint8Array(pixelsWide * pixelsHigh);
  for (let pixel = 0; pixel < cover.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(pixel * 4, pixel * 4 + 4);
    bytes.set(inksOf(red, green, blue), pixel * 4);
    cover[pixel] = alpha;
  }
  return { pixelsWide, pixelsHigh, ink: { kind: 'cmyk', bytes, cover } };
}
