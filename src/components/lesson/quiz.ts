import { holdItem, type QuizPage } from './quiz-item.ts';
import { practise } from './quiz-practice.ts';
import { checkTwice } from './quiz-rounds.ts';

const ways = { practice: practise, 'before-after': checkTwice } satisfies Record<
  string,
  (page: QuizPage) => void
>;

/** How a form of questions is asked: each judged on the spot, or all of them before and after the lesson. */
export type QuizWay = keyof typeof ways;

const isWay = (name: string | undefined): name is QuizWay =>
  Object.keys(ways).some((way) => way === name);

/** Brings a form of questions to life. Results are kept in the address only, so that a reload loses nothing and nobody is told. */
export function startQuiz(
  root: HTMLFormElement,
  { location, history, print }: Pick<Window, 'location' | 'history' | 'print'> = window,
): void {
  const { quiz } = root.dataset;
  if (!isWay(quiz)) throw new Error(`[data-quiz="${quiz ?? ''}"]`);
  const items = [...root.querySelectorAll<HTMLElement>('[data-question][data-key]')].map(holdItem);
  ways[quiz]({
    root,
    items,
    hash: () => location.hash,
    keep: (words) => history.replaceState(null, '', words ? `#${words}` : location.pathname),
    print: () => print(),
  });
}
