import { pairsOf } from '../../search/core/tokens.ts';

/** The lesson finder: what is chosen lives in the address, the words in the box and the boxes ticked never reset each other. */
interface Row {
  element: HTMLElement;
  facets: ReadonlySet<string>;
  words: string;
}

const form = document.querySelector<HTMLFormElement>('[data-finder]');
const status = document.querySelector('[data-finder-status]');
const chosen = document.querySelector<HTMLElement>('[data-finder-chosen]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-lessons] > li')].map(
  (element): Row => ({
    element,
    facets: new Set((element.dataset.facets ?? '').split('|')),
    words: element.dataset.words ?? '',
  }),
);

const boxes = () => [...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
const query = () => form?.querySelector<HTMLInputElement>('input[name=q]') as HTMLInputElement;

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  query().value = asked.get('q') ?? '';
  for (const box of boxes()) box.checked = asked.getAll(box.name).includes(box.value);
  const hidden = document.querySelector<HTMLDetailsElement>('[data-finder-more]');
  if (hidden?.querySelector('input:checked')) hidden.open = true;
}

function writeAddress(keep: boolean): void {
  const wanted = new URLSearchParams();
  if (query().value.trim()) wanted.set('q', query().value.trim());
  for (const box of boxes()) if (box.checked) wanted.append(box.name, box.value);
  const text = wanted.toString();
  history[keep ? 'pushState' : 'replaceState'](null, '', text ? `?${text}` : location.pathname);
}

/** What is asked for, condition by condition: each word typed, and each facet with a tick. */
interface Asked {
  typed: string[];
  ticked: Map<string, string[]>;
}

function readAsked(): Asked {
  const ticked = new Map<string, string[]>();
  for (const { name, value, checked } of boxes())
    if (checked) ticked.set(name, [...(ticked.get(name) ?? []), value]);
  const typed = query().value.trim().toLowerCase().split(/\s+/);
  return { typed: typed.filter((word) => word !== ''), ticked };
}

/** Of a word nowhere to be found, the share of its pairs of characters that are there, for half a point. */
function nearness(word: string, words: string): number {
  if (words.includes(word)) return 1;
  const pairs = pairsOf(word);
  return pairs.length === 0
    ? 0
    : pairs.filter((pair) => words.includes(pair)).length / pairs.length / 2;
}

const hasOne = ({ facets }: Row, name: string, values: readonly string[]) =>
  values.some((value) => facets.has(`${name}:${value}`));

/** How many conditions a lesson meets; words it has in part count in part. */
function score(row: Row, { typed, ticked }: Asked): number {
  const words = typed.reduce((sum, word) => sum + nearness(word, row.words), 0);
  return words + [...ticked].filter(([name, values]) => hasOne(row, name, values)).length;
}

/** A lesson fits when every word is in it and, within each facet, at least one ticked value is its own. */
const fits = (row: Row, asked: Asked) =>
  score(row, asked) === asked.typed.length + asked.ticked.size;

/** Beside each choice: how many lessons it would leave or add, the other conditions kept. */
function drawCounts(asked: Asked): void {
  for (const box of boxes()) {
    const others = new Map([...asked.ticked].filter(([name]) => name !== box.name));
    const count = rows.filter((row) =>
      fits(row, { ...asked, ticked: others.set(box.name, [box.value]) }),
    ).length;
    const label = box.parentElement as HTMLElement;
    (label.querySelector('.count') as HTMLElement).textContent = String(count);
    label.classList.toggle('none', count === 0 && !box.checked);
  }
}

function button(label: string, name: string, onClick: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = label;
  chip.setAttribute('aria-label', name);
  chip.addEventListener('click', onClick);
  item.append(chip);
  return item;
}

function change(act: () => void): void {
  act();
  writeAddress(true);
  draw();
  query().focus();
}

function drawChosen(): void {
  if (!chosen) return;
  const ticked = boxes().filter((box) => box.checked);
  const label = (box: HTMLInputElement) =>
    box.nextElementSibling?.firstChild?.textContent ?? box.value;
  const chips = ticked.map((box) =>
    button(`${label(box)} ×`, `去掉条件：${label(box)}`, () =>
      change(() => {
        box.checked = false;
      }),
    ),
  );
  const typed = query().value.trim();
  if (typed) {
    chips.push(
      button(`“${typed}” ×`, `去掉文字：${typed}`, () =>
        change(() => {
          query().value = '';
        }),
      ),
    );
  }
  if (chips.length > 1)
    chips.push(button('全部去掉', '去掉全部条件', () => change(() => form?.reset())));
  chosen.textContent = '';
  chosen.append(...chips);
  chosen.hidden = chips.length === 0;
}

/** The lessons that fit; when none does, those that come nearest, and the line above says so. */
function draw(): void {
  const asked = readAsked();
  const best = Math.max(...rows.map((row) => score(row, asked)));
  const found = rows.filter((row) => fits(row, asked));
  const shown = found.length > 0 ? found : rows.filter((row) => score(row, asked) === best);
  for (const row of rows) row.element.hidden = !shown.includes(row);
  const none =
    best > 0
      ? `没有完全对得上的课。最接近的有 ${shown.length} 份`
      : `没有这样的课。全部 ${rows.length} 份课在这里`;
  if (status) status.textContent = found.length > 0 ? `找到 ${found.length} 份课` : none;
  drawCounts(asked);
  drawChosen();
}

if (form) {
  form.hidden = false;
  document.querySelector('[data-finder-links]')?.setAttribute('hidden', '');
  readAddress();
  if (location.search) draw();
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    writeAddress((event.target as HTMLInputElement).type === 'checkbox');
    draw();
  });
  window.addEventListener('popstate', () => {
    readAddress();
    draw();
  });
}
