import type { PersonalSheet, PersonalSize, Slot } from '../../domain/personal-sheet.ts';
import { FONT_STACK, inkLines, inkLogo, measureText } from './branch-ink.ts';
import { type BranchFields, layoutBranch, type PlacedLine } from './branch-layout.ts';
import type { Stamp } from './pdf-stamp.ts';

const SVG = 'http://www.w3.org/2000/svg';
const KEPT = 'branch';
const NAMES = ['institution', 'name', 'address', 'phone', 'hours'] as const satisfies readonly (keyof BranchFields)[];

function find<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`页面上没有 ${selector}`);
  return found;
}

const desk = find<HTMLElement>('[data-sheet]');
const sheet: PersonalSheet = JSON.parse(desk.dataset.sheet ?? '');
const form = find<HTMLFormElement>('[data-branch]');
const status = find<HTMLElement>('[data-status]');
const inputs = NAMES.map((name) => [name, find<HTMLInputElement>(`input[name="${name}"]`)] as const);
let logo: ImageBitmap | undefined;

function readFields(): BranchFields {
  return Object.fromEntries(inputs.map(([name, input]) => [name, input.value.trim()])) as unknown as BranchFields;
}

/** What was filled in last time, on this device alone; a value that is no text is ignored. */
function recall(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return;
    for (const [name, input] of inputs) {
      const value = (kept as Record<string, unknown>)[name];
      if (typeof value === 'string') input.value = value.slice(0, input.maxLength);
    }
  } catch {
    // Storage may be forbidden or spoilt; the form then starts empty.
  }
}

function keep(fields: BranchFields): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(fields));
  } catch {
    // Nothing is lost: the fields stay on the screen.
  }
}

/** Where a logo stands in a slot, and the narrower slot left for the words. */
function share(slot: Slot): { words: Slot; mark?: { w: number; h: number; y: number } } {
  if (!logo) return { words: slot };
  const w = Math.min(slot.w * 0.2, (slot.h * 0.8 * logo.width) / logo.height);
  const h = (w * logo.height) / logo.width;
  const gap = slot.w * 0.04;
  return { words: { ...slot, x: slot.x + w + gap, w: slot.w - w - gap }, mark: { w, h, y: (slot.h - h) / 2 } };
}

function draw(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function drawLines(lines: readonly PlacedLine[], slot: Slot, into: SVGElement): void {
  for (const { text, x, y, size, weight, rule } of lines) {
    const words = draw('text', { x: slot.x + x, y: slot.y + y, 'font-size': size, 'font-weight': weight, 'font-family': FONT_STACK });
    words.textContent = text;
    into.append(words);
    if (rule !== undefined) into.append(draw('rect', { x: slot.x + slot.w - rule, y: slot.y + y + size * 0.15, width: rule, height: size * 0.05 }));
  }
}

/** A logo is shown on a canvas: a picture address would need a wider content policy. */
function drawLogo(slot: Slot, mark: { w: number; h: number; y: number }, into: SVGElement): void {
  if (!logo) return;
  const holder = draw('foreignObject', { x: slot.x, y: slot.y + mark.y, width: mark.w, height: mark.h });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [logo.width, logo.height];
  canvas.className = 'logo';
  canvas.getContext('2d')?.drawImage(logo, 0, 0);
  holder.append(canvas);
  into.append(holder);
}

function show(): void {
  const fields = readFields();
  let fits = true;
  for (const [index, page] of sheet.pages.entries()) {
    const layer = find<SVGElement>(`[data-layer="${index}"]`);
    layer.textContent = '';
    for (const slot of page.slots) {
      const group = draw('g', slot.turn ? { transform: `rotate(${slot.turn} ${slot.x + slot.w / 2} ${slot.y + slot.h / 2})` } : {});
      const { words, mark } = share(slot);
      const lines = layoutBranch(fields, words, measureText);
      if (lines) drawLines(lines, words, group);
      else fits = false;
      if (mark) drawLogo(slot, mark, group);
      layer.append(group);
    }
  }
  status.textContent = fits ? '' : '字太多，框里放不下。请把名称或地址写短一些。';
  keep(fields);
}

function chosenSize(): PersonalSize {
  const id = new FormData(form).get('size');
  return sheet.sizes.find((size) => size.id === id) ?? (sheet.sizes[0] as PersonalSize);
}

function stampsFor(size: PersonalSize): Stamp[] {
  const fields = readFields();
  return (sheet.pages[0]?.slots ?? []).flatMap((slot): Stamp[] => {
    const { words, mark } = share(slot);
    const lines = layoutBranch(fields, words, measureText);
    if (!lines) throw new Error('字太多，框里放不下。请把名称或地址写短一些。');
    // A slot on its head turns about its own centre, and what stands left in it stands right on the page.
    const spot = (x: number, y: number, w: number, h: number) => {
      const [left, top] = slot.turn ? [2 * slot.x + slot.w - x - w, 2 * slot.y + slot.h - y - h] : [x, y];
      return { x: left * size.scale + size.offset, y: top * size.scale + size.offset, w: w * size.scale, h: h * size.scale, turn: slot.turn };
    };
    const picture = mark && logo ? [{ ...spot(slot.x, slot.y + mark.y, mark.w, mark.h), ...inkLogo(logo) }] : [];
    return [{ ...spot(words.x, words.y, words.w, words.h), ...inkLines(lines, words, size.scale) }, ...picture];
  });
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new Error('底稿没有下载下来，请检查网络，再点一次。');
  return response;
}

async function exportPdf(): Promise<void> {
  status.textContent = '正在生成，请等几秒。';
  const size = chosenSize();
  // The picture is on the page already, and the letters of the press file are those drawn on it.
  const [{ stampPdf }, press, picture] = await Promise.all([import('./pdf-stamp.ts'), load(size.press), load(sheet.picture)]);
  const file = await stampPdf(new Uint8Array(await press.arrayBuffer()), await picture.text(), stampsFor(size));
  const link = find<HTMLAnchorElement>('[data-download]');
  link.href = URL.createObjectURL(file);
  link.download = `${sheet.name}-${size.label}-${readFields().name || '空白'}.pdf`;
  link.hidden = false;
  link.click();
  status.textContent = '好了。没有自动下载的，点“保存文件”。';
}

function wire(): void {
  recall();
  show();
  form.addEventListener('input', show);
  form.addEventListener('change', () => {
    desk.dataset.size = chosenSize().id;
    find<HTMLButtonElement>('[data-print]').disabled = !chosenSize().prints;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  find('[data-print]').addEventListener('click', () => window.print());
  find('[data-export]').addEventListener('click', () => {
    exportPdf().catch((cause: unknown) => {
      status.textContent = cause instanceof Error ? cause.message : String(cause);
    });
  });
  find('[data-clear]').addEventListener('click', () => {
    for (const [, input] of inputs) input.value = '';
    logo = undefined;
    find<HTMLInputElement>('input[name="logo"]').value = '';
    show();
  });
  find<HTMLInputElement>('input[name="logo"]').addEventListener('change', async (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    logo = file ? await createImageBitmap(file).catch(() => undefined) : undefined;
    show();
    if (file && !logo) status.textContent = '这张图打不开，换一张 PNG 或 JPG。';
  });
  find<HTMLElement>('[data-logo]').hidden = typeof createImageBitmap === 'undefined';
  find<HTMLElement>('[data-wechat]').classList.toggle('now', /MicroMessenger/i.test(navigator.userAgent));
  find<HTMLElement>('[data-buttons]').hidden = false;
}

wire();
