import { formatScore, isOpen, readAnswers, writeAnswers } from '../../domain/lesson/quiz-record.ts';
import { type ItemOnPage, part, type QuizPage } from './quiz-item.ts';

/** The page, and the questions judged so far. */
interface Practice extends QuizPage {
  judged: Set<ItemOnPage>;
}

/** The worksheet as a quiz: every question judged by itself, on the spot. */
export function practise(page: QuizPage): void {
  const { root, items } = page;
  const practice: Practice = { ...page, judged: new Set() };
  const kept = readAnswers(page.hash());
  for (const item of items) {
    item.offerJudging(() => judge(practice, item));
    const answer = kept.get(item.name);
    if (answer) {
      item.restore(answer);
      judge(practice, item);
    }
  }
  const onPaper = part(root, 'print');
  onPaper.hidden = false;
  onPaper.addEventListener('click', page.print);
  part(root, 'again').hidden = false;
  root.addEventListener('reset', () => setTimeout(() => forget(practice)));
  root.addEventListener('submit', (event) => event.preventDefault());
}

const isRight = (item: ItemOnPage) => item.given() === item.key;

function judge(practice: Practice, item: ItemOnPage): void {
  if (isOpen(item.given())) {
    item.tell('还没选好，先选再看。', 'open');
    return;
  }
  if (isRight(item)) item.tell('✓ 对了', 'yes');
  else item.tell('× 不对，看看为什么', 'no');
  practice.judged.add(item);
  draw(practice);
}

function forget(practice: Practice): void {
  practice.judged.clear();
  for (const item of practice.items) item.hush();
  draw(practice);
}

/** Draws the score, and keeps what was judged in the address. */
function draw({ root, items, judged, keep }: Practice): void {
  const done = items.filter((item) => judged.has(item));
  const right = done.filter(isRight).length;
  const score = part(root, 'score');
  score.hidden = done.length === 0;
  score.textContent = formatScore({ done: done.length, right, all: items.length });
  keep(writeAnswers(done.map((item) => [item.name, item.given()])));
}
