/** The worksheet as a quiz: judged on the spot, kept in the address only, so that a reload loses nothing and nobody is told. */
const form = document.querySelector<HTMLFormElement>('[data-quiz]');
const score = document.querySelector<HTMLElement>('[data-score]');
const items = [...document.querySelectorAll<HTMLElement>('[data-question][data-key]')];
const judged = new Set<HTMLElement>();

const part = <Kind extends HTMLElement>(item: HTMLElement, mark: string) =>
  item.querySelector<Kind>(`[data-${mark}]`) as Kind;
const fields = (item: HTMLElement) => [
  ...item.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]'),
];

/** What is chosen, as the key is written: values joined by commas. */
function given(item: HTMLElement): string {
  return fields(item)
    .filter((field) => field instanceof HTMLSelectElement || field.checked)
    .map(({ value }) => value)
    .join(',');
}

const isEmpty = (answer: string) => answer.split(',').some((value) => value === '');

function restore(item: HTMLElement, answer: string): void {
  const values = answer.split(',');
  fields(item).forEach((field, index) => {
    if (field instanceof HTMLSelectElement) field.value = values[index] ?? '';
    else field.checked = values.includes(field.value);
  });
}

function writeAddress(): void {
  const kept = new URLSearchParams();
  for (const item of items)
    if (judged.has(item)) kept.set(item.dataset.question ?? '', given(item));
  const text = kept.toString();
  history.replaceState(null, '', text ? `#${text}` : location.pathname);
}

function drawScore(): void {
  if (!score) return;
  const right = items.filter((item) => judged.has(item) && given(item) === item.dataset.key).length;
  score.hidden = judged.size === 0;
  score.textContent = `做了 ${judged.size} 题，对了 ${right} 题${judged.size === items.length ? '。写字和演一演的题，请对照答案自己看。' : `，还有 ${items.length - judged.size} 题。`}`;
}

function judge(item: HTMLElement): void {
  const box = part(item, 'verdict');
  const head = box.querySelector('b') as HTMLElement;
  const answer = given(item);
  box.hidden = false;
  const explained = [...box.querySelectorAll('p')];
  if (isEmpty(answer)) {
    box.dataset.right = 'open';
    head.textContent = '还没选好，先选再看。';
    for (const words of explained) words.hidden = true;
    return;
  }
  const right = answer === item.dataset.key;
  for (const words of explained) words.hidden = false;
  box.dataset.right = right ? 'yes' : 'no';
  head.textContent = right ? '✓ 对了' : '× 不对，看看为什么';
  judged.add(item);
  writeAddress();
  drawScore();
}

function reset(): void {
  judged.clear();
  for (const item of items) part(item, 'verdict').hidden = true;
  writeAddress();
  drawScore();
}

if (form) {
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const item of items) {
    part(item, 'answer').hidden = true;
    part(item, 'judge').hidden = false;
    part(item, 'judge').addEventListener('click', () => judge(item));
    const answer = kept.get(item.dataset.question ?? '');
    if (answer) {
      restore(item, answer);
      judge(item);
    }
  }
  const print = part(form, 'print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  part(form, 'again').hidden = false;
  form.addEventListener('reset', () => setTimeout(reset));
  form.addEventListener('submit', (event) => event.preventDefault());
}

export {};
