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
  (element): Row => ({ element, facets: new Set((element.dataset.facets ?? '').split('|')), words: element.dataset.words ?? '' }),
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

/** A lesson stays when every word is in it and, within each facet, at least one ticked value is its own. */
function fits({ facets, words }: Row): boolean {
  const ticked = boxes().filter((box) => box.checked);
  const names = [...new Set(ticked.map((box) => box.name))];
  const typed = query().value.trim().toLowerCase().split(/\s+/);
  return typed.every((word) => words.includes(word)) && names.every((name) => ticked.some((box) => box.name === name && facets.has(`${name}:${box.value}`)));
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
  const label = (box: HTMLInputElement) => box.nextElementSibling?.firstChild?.textContent ?? box.value;
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
  if (chips.length > 1) chips.push(button('全部去掉', '去掉全部条件', () => change(() => form?.reset())));
  chosen.textContent = '';
  chosen.append(...chips);
  chosen.hidden = chips.length === 0;
}

function draw(): void {
  let count = 0;
  for (const row of rows) {
    row.element.hidden = !fits(row);
    if (!row.element.hidden) count += 1;
  }
  if (status) status.textContent = count > 0 ? `找到 ${count} 份课` : '没有这样的课，去掉一个条件试试';
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

export {};
