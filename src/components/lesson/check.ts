/** The check before and after the lesson: the same five questions, both results in the address and nowhere else. */
const form = document.querySelector<HTMLFormElement>('[data-check]');
const items = [...document.querySelectorAll<HTMLElement>('[data-quick]')];
const find = <Kind extends HTMLElement>(mark: string) =>
  document.querySelector<Kind>(`[data-check-${mark}]`) as Kind;

const read = (name: string) =>
  new URLSearchParams(location.hash.slice(1)).get(name)?.split('.') ?? [];
const answers = () =>
  items.map((item) => item.querySelector<HTMLInputElement>('input:checked')?.value ?? '');
const isRight = (item: HTMLElement, answer: string | undefined) => answer === item.dataset.key;
const countRight = (given: readonly string[]) =>
  items.filter((item, index) => isRight(item, given[index])).length;

function keep(before: readonly string[], after: readonly string[]): void {
  const words = new URLSearchParams();
  if (before.length > 0) words.set('pre', before.join('.'));
  if (after.length > 0) words.set('post', after.join('.'));
  const text = words.toString();
  history.replaceState(null, '', text ? `#${text}` : location.pathname);
}

function say(text: string): void {
  find('phase').textContent = text;
}

function cell(kind: 'th' | 'td', text: string): HTMLElement {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}

/** Five rows, before and after side by side. */
function drawResult(before: readonly string[], after: readonly string[]): void {
  const table = document.createElement('table');
  const mark = (item: HTMLElement, answer: string | undefined) =>
    isRight(item, answer) ? '✓ 对' : '× 不对';
  const head = document.createElement('tr');
  head.append(...['题', '课前', '课后'].map((text) => cell('th', text)));
  table.append(head);
  items.forEach((item, index) => {
    const row = document.createElement('tr');
    row.append(
      cell('td', `第 ${index + 1} 题`),
      cell('td', mark(item, before[index])),
      cell('td', mark(item, after[index])),
    );
    table.append(row);
  });
  const words = document.createElement('p');
  words.textContent = `课前对 ${countRight(before)} 题，课后对 ${countRight(after)} 题。只有这一页知道，网址发给谁谁才看得到。`;
  find('result').textContent = '';
  find('result').append(words, table);
  find('result').hidden = false;
}

function explain(after: readonly string[]): void {
  items.forEach((item, index) => {
    const chosen = item.querySelector<HTMLInputElement>(`input[value="${Number(after[index])}"]`);
    if (chosen) chosen.checked = true;
    const box = item.querySelector<HTMLElement>('[data-verdict]') as HTMLElement;
    const right = isRight(item, after[index]);
    (box.querySelector('b') as HTMLElement).textContent = right ? '✓ 对了' : '× 不对';
    box.dataset.right = right ? 'yes' : 'no';
    box.hidden = false;
  });
}

/** Draws the page for what the address holds: nothing, the first round, or both. */
function draw(): void {
  const before = read('pre');
  const after = read('post');
  find('again').hidden = before.length === 0;
  find('done').hidden = after.length > 0;
  find('result').hidden = true;
  for (const item of items) (item.querySelector('[data-verdict]') as HTMLElement).hidden = true;
  if (before.length === 0) say('课前：凭现在的想法做，先不看答案。');
  else if (after.length === 0)
    say('课前的记下了。上完课，在这一页再做一遍，请不要关掉，或者收藏这个网址。');
  else {
    say('课前课后都做完了，往下看对错和理由。');
    explain(after);
    drawResult(before, after);
  }
}

function finish(): void {
  const given = answers();
  const missing = given.indexOf('');
  if (missing >= 0) {
    say(`第 ${missing + 1} 题还没选。`);
    items[missing]?.querySelector('input')?.focus();
    return;
  }
  const before = read('pre');
  keep(before.length > 0 ? before : given, before.length > 0 ? given : []);
  draw();
  if (before.length === 0) form?.reset();
  (before.length > 0 ? find('result') : items[0]?.querySelector('input'))?.focus();
}

if (form) {
  for (const item of items) (item.querySelector('[data-answer]') as HTMLElement).hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finish();
  });
  find('again').addEventListener('click', () => {
    keep([], []);
    form.reset();
    draw();
  });
  draw();
}

export {};
