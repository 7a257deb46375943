import type { PersonalSheet, PersonalSize } from '../../domain/personal-sheet.ts';
import { inkLines, inkLogo, measureText } from './branch-ink.ts';
import { arrangeBranch, type BranchFields } from './branch-layout.ts';
import { readLogo } from './branch-logo.ts';
import { keepFields, recallFields } from './branch-memory.ts';
import { complainOfLength, complainOfPhone } from './field-check.ts';
import { complainOfLetters } from './letter-check.ts';
import type { Stamp } from './pdf-stamp.ts';
import { drawSlot } from './slot-preview.ts';

const NAMES = [
  'institution',
  'name',
  'address',
  'phone',
  'hours',
] as const satisfies readonly (keyof BranchFields)[];

function find<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`页面上没有 ${selector}`);
  return found;
}

const desk = find<HTMLElement>('[data-sheet]');
const sheet: PersonalSheet = JSON.parse(desk.dataset.sheet ?? '');
const form = find<HTMLFormElement>('[data-branch]');
const status = find<HTMLElement>('[data-status]');
const inputs = NAMES.map(
  (name) => [name, find<HTMLInputElement>(`input[name="${name}"]`)] as const,
);
const IN_WECHAT = /MicroMessenger/i.test(navigator.userAgent);
let logo: HTMLCanvasElement | undefined;
let fits = true;
/** The field changed last, under which it is told that the words do not fit. */
let touched: string = 'name';
/** Counts what was changed, so that a file made from older words is never handed out. */
let version = 0;
/** Whether a file was made and its words, size or logo were changed since. */
let outdated = false;

function readFields(): BranchFields {
  return Object.fromEntries(
    inputs.map(([name, input]) => [name, input.value.trim()]),
  ) as unknown as BranchFields;
}

const tooLong = () => `字太多，框里放不下。请把名称或地址写短一些${logo ? '，或者不放标志' : ''}。`;

/** What the reader is told under the buttons. */
function report(words: string, isFault = false): void {
  status.textContent = words;
  status.classList.toggle('fault', isFault);
}

/** A word beside the field it is about. */
function say(field: string, words: string): void {
  const place = find(`[data-letters="${field}"]`);
  if (place.textContent !== words) place.textContent = words;
}

function show(): void {
  const fields = readFields();
  fits = true;
  for (const [index, page] of sheet.pages.entries()) {
    const layer = find<SVGElement>(`[data-layer="${index}"]`);
    layer.textContent = '';
    for (const slot of page.slots) {
      const arranged = arrangeBranch(fields, slot, measureText, logo);
      layer.append(drawSlot(slot, arranged, logo));
      fits &&= arranged !== undefined;
    }
  }
  if (!fits) report(tooLong(), true);
  else report(outdated ? `内容改过了，请再点一次“${exportName()}”。` : '');
  for (const [name, input] of inputs) say(name, complaintsOf(name, input).join(''));
  keepFields(fields);
}

/** Everything a reader must know about one field. */
function complaintsOf(name: string, { value, maxLength }: HTMLInputElement): string[] {
  return [
    complainOfLetters(value),
    name === 'phone' ? complainOfPhone(value) : '',
    complainOfLength(value, maxLength),
    !fits && name === touched ? tooLong() : '',
  ];
}

/** What the button that makes the file is called, without what it adds in brackets. */
const exportName = () => (find('[data-export]').textContent ?? '').split('（')[0];

/** Takes back the file made before: it no longer says what the page shows. */
function takeBack(): void {
  version += 1;
  const link = find<HTMLAnchorElement>('[data-download]');
  if (link.hidden) return;
  URL.revokeObjectURL(link.href);
  link.removeAttribute('href');
  link.hidden = true;
  outdated = true;
}

/** After any change of a field, the size or the logo. */
function change(): void {
  takeBack();
  show();
}

function chosenSize(): PersonalSize {
  const id = new FormData(form).get('size');
  return sheet.sizes.find((size) => size.id === id) ?? (sheet.sizes[0] as PersonalSize);
}

function stampsFor(size: PersonalSize): Stamp[] {
  const fields = readFields();
  return (sheet.pages[0]?.slots ?? []).flatMap((slot): Stamp[] => {
    const arranged = arrangeBranch(fields, slot, measureText, logo);
    if (!arranged) throw new Error(tooLong());
    const { words, lines, mark } = arranged;
    // A slot on its head turns about its own centre, and what stands left in it stands right on the page.
    const spot = (x: number, y: number, w: number, h: number) => {
      const [left, top] = slot.turn
        ? [2 * slot.x + slot.w - x - w, 2 * slot.y + slot.h - y - h]
        : [x, y];
      return {
        x: left * size.scale + size.offset,
        y: top * size.scale + size.offset,
        w: w * size.scale,
        h: h * size.scale,
        turn: slot.turn,
      };
    };
    const picture =
      mark && logo ? [{ ...spot(slot.x, slot.y + mark.y, mark.w, mark.h), ...inkLogo(logo) }] : [];
    return [
      { ...spot(words.x, words.y, words.w, words.h), ...inkLines(lines, words, size.scale) },
      ...picture,
    ];
  });
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new Error('底稿没有下载下来，请检查网络，再点一次。');
  return response;
}

async function exportPdf(): Promise<void> {
  takeBack();
  report('正在生成，请等几秒。');
  const [size, asked] = [chosenSize(), version];
  // The picture is on the page already, and the letters of the press file are those drawn on it.
  const [{ stampPdf }, press, picture] = await Promise.all([
    import('./pdf-stamp.ts'),
    load(size.press),
    load(sheet.picture),
  ]);
  const file = await stampPdf(
    new Uint8Array(await press.arrayBuffer()),
    await picture.text(),
    stampsFor(size),
  );
  outdated = asked !== version;
  if (outdated) return show();
  const link = find<HTMLAnchorElement>('[data-download]');
  link.href = URL.createObjectURL(file);
  link.download = `${sheet.name}-${size.label}-${readFields().name || '空白'}.pdf`;
  link.hidden = false;
  link.click();
  report('好了。没有自动下载的，点“保存文件”。');
}

async function chooseLogo(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  logo = undefined;
  takeBack();
  let fault = '';
  try {
    if (file) logo = await readLogo(file);
  } catch (cause) {
    fault = cause instanceof Error ? cause.message : String(cause);
    input.value = '';
  }
  change();
  say('logo', fault);
}

function clear(): void {
  for (const [, input] of inputs) input.value = '';
  logo = undefined;
  find<HTMLInputElement>('input[name="logo"]').value = '';
  say('logo', '');
  change();
}

/** Does `work` where it can be done, and says why not where it cannot; a fault of the work is told in its own words. */
async function attempt(work: () => void | Promise<void>): Promise<void> {
  if (IN_WECHAT) {
    return report(find('[data-wechat]').textContent ?? '', true);
  }
  try {
    if (!fits) throw new Error(tooLong());
    await work();
  } catch (cause) {
    report(cause instanceof Error ? cause.message : String(cause), true);
  }
}

function wire(): void {
  recallFields(inputs);
  show();
  form.addEventListener('input', ({ target }) => {
    const { name, type } = target as HTMLInputElement;
    if (type === 'file') return;
    if (inputs.some(([field]) => field === name)) touched = name;
    change();
  });
  form.addEventListener('change', () => {
    desk.dataset.size = chosenSize().id;
    find<HTMLButtonElement>('[data-print]').disabled = !chosenSize().prints;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  find('[data-print]').addEventListener('click', () => attempt(() => window.print()));
  find('[data-export]').addEventListener('click', () => attempt(exportPdf));
  find('[data-clear]').addEventListener('click', clear);
  find<HTMLInputElement>('input[name="logo"]').addEventListener('change', (event) =>
    chooseLogo(event.target as HTMLInputElement),
  );
  find<HTMLElement>('[data-logo]').hidden = typeof createImageBitmap === 'undefined';
  if (IN_WECHAT) form.prepend(find('[data-wechat]'));
  find<HTMLElement>('[data-wechat]').classList.toggle('now', IN_WECHAT);
  find<HTMLElement>('[data-buttons]').hidden = false;
}

wire();
