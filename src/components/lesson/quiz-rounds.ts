import {
  addRound,
  countRight,
  phaseOf,
  type Rounds,
  readRounds,
  writeRounds,
} from '../../domain/lesson/quiz-record.ts';
import { fillWith } from '../../search/client/fill-with.ts';
import { part, type QuizPage } from './quiz-item.ts';

const phases = {
  before: '课前：凭现在的想法做，先不看答案。',
  between: '课前的记下了。上完课，在这一页再做一遍，请不要关掉，或者收藏这个网址。',
  done: '课前课后都做完了，往下看对错和理由。',
} satisfies Record<ReturnType<typeof phaseOf>, string>;

/** The page, and the parts of it that change. */
interface Check extends QuizPage {
  phase: HTMLElement;
  result: HTMLElement;
  done: HTMLElement;
  again: HTMLElement;
}

/** The check before and after the lesson: the same questions twice, nothing told before the second round. */
export function checkTwice(page: QuizPage): void {
  const { root } = page;
  const check: Check = {
    ...page,
    phase: part(root, 'phase'),
    result: part(root, 'result'),
    done: part(root, 'done'),
    again: part(root, 'again'),
  };
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    finish(check);
  });
  check.again.addEventListener('click', () => {
    page.keep('');
    root.reset();
    draw(check);
  });
  draw(check);
}

/** Ends a round; says which question is still open when one is. */
function finish(check: Check): void {
  const { root, items, hash, keep, phase, result } = check;
  const given = items.map((item) => item.given());
  const missing = given.indexOf('');
  if (missing >= 0) {
    phase.textContent = `第 ${missing + 1} 题还没选。`;
    items[missing]?.focus();
    return;
  }
  const rounds = addRound(readRounds(hash()), given);
  keep(writeRounds(rounds));
  draw(check);
  if (phaseOf(rounds) === 'done') result.focus();
  else {
    root.reset();
    items[0]?.focus();
  }
}

/** Draws the page for what the address holds: nothing, the first round, or both. */
function draw(check: Check): void {
  const rounds = readRounds(check.hash());
  check.again.hidden = rounds.before.length === 0;
  check.done.hidden = rounds.after.length > 0;
  check.result.hidden = true;
  for (const item of check.items) item.hush();
  check.phase.textContent = phases[phaseOf(rounds)];
  if (phaseOf(rounds) === 'done') drawResult(check, rounds);
}

function drawResult({ root, items, result }: Check, rounds: Rounds): void {
  items.forEach((item, index) => {
    const answer = rounds.after[index] ?? '';
    item.restore(answer);
    if (answer === item.key) item.tell('✓ 对了', 'yes');
    else item.tell('× 不对', 'no');
  });
  fillWith(result, ...composeResult(root.ownerDocument, rounds, items));
  result.hidden = false;
}

/** A sentence, and a table with one row for each question: before and after side by side. */
function composeResult(
  page: Document,
  { before, after }: Rounds,
  items: readonly { key: string }[],
): HTMLElement[] {
  const keys = items.map(({ key }) => key);
  const make = (name: 'p' | 'table' | 'tr' | 'th' | 'td', ...inside: (Node | string)[]) => {
    const made = page.createElement(name);
    made.append(...inside);
    return made;
  };
  const mark = (right: boolean) => make('td', right ? '✓ 对' : '× 不对');
  const rows = keys.map((key, index) =>
    make(
      'tr',
      make('td', `第 ${index + 1} 题`),
      mark(before[index] === key),
      mark(after[index] === key),
    ),
  );
  const head = make('tr', make('th', '题'), make('th', '课前'), make('th', '课后'));
  const words = `课前对 ${countRight(before, keys)} 题，课后对 ${countRight(after, keys)} 题。只有这一页知道，网址发给谁谁才看得到。`;
  return [make('p', words), make('table', head, ...rows)];
}
