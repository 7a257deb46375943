import type { Slot } from '../../domain/personal-sheet.ts';
import { FONT_STACK, pen } from './branch-ink.ts';
import type { ArrangedBranch, PlacedLine } from './branch-layout.ts';

const SVG = 'http://www.w3.org/2000/svg';

function draw(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function drawLines(lines: readonly PlacedLine[], slot: Slot, into: SVGElement): void {
  for (const { text, x, y, size, weight, rule } of lines) {
    const words = draw('text', {
      x: slot.x + x,
      y: slot.y + y,
      'font-size': size,
      'font-weight': weight,
      'font-family': FONT_STACK,
    });
    words.textContent = text;
    into.append(words);
    if (rule !== undefined)
      into.append(
        draw('rect', {
          x: slot.x + slot.w - rule,
          y: slot.y + y + size * 0.15,
          width: rule,
          height: size * 0.05,
        }),
      );
  }
}

/** A logo is shown on a canvas: a picture address would need a wider content policy. */
function drawLogo(
  slot: Slot,
  mark: { w: number; h: number; y: number },
  logo: HTMLCanvasElement,
  into: SVGElement,
): void {
  const holder = draw('foreignObject', {
    x: slot.x,
    y: slot.y + mark.y,
    width: mark.w,
    height: mark.h,
  });
  const context = pen(logo.width, logo.height);
  context.canvas.className = 'logo';
  context.drawImage(logo, 0, 0);
  holder.append(context.canvas);
  into.append(holder);
}

/** In the box itself: what stands there now would not be printed. */
function drawComplaint({ x, y, w, h, size }: Slot, into: SVGElement): void {
  const words = draw('text', {
    x: x + w / 2,
    y: y + h / 2 + size * 0.35,
    'font-size': size,
    'font-weight': 700,
    'font-family': FONT_STACK,
    'text-anchor': 'middle',
    fill: '#a3181b',
  });
  words.textContent = '放不下';
  into.append(words);
}

/** What a box looks like on paper: the branch in it, or that it does not fit. */
export function drawSlot(
  slot: Slot,
  arranged: ArrangedBranch | undefined,
  logo: HTMLCanvasElement | undefined,
): SVGElement {
  const group = draw(
    'g',
    slot.turn
      ? { transform: `rotate(${slot.turn} ${slot.x + slot.w / 2} ${slot.y + slot.h / 2})` }
      : {},
  );
  if (arranged) drawLines(arranged.lines, arranged.words, group);
  else drawComplaint(slot, group);
  if (arranged?.mark && logo) drawLogo(slot, arranged.mark, logo, group);
  return group;
}
