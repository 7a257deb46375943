import type { ArticleKind } from './entry.ts';
import { formatDate } from './zh.ts';

/** Pages with a day by which they are to be checked again; campaigns say it in the state of their edition. */
export type ReviewedKind = Exclude<ArticleKind, 'campaigns'> | 'help' | 'complaints';

/** What the mark of an overdue page says. */
export interface OverdueWords {
  title: string;
  text: string;
  /** Words of a link to the hotlines, where somebody can be asked. */
  ask?: string;
}

/** Whether the day by which a page was to be checked again lies before `today`; that day itself still counts. */
export function isOverdue({ reviewBy }: { reviewBy: string }, today: string): boolean {
  return reviewBy < today;
}

const ASK = '拿不准，打热线问一问';
const NOT_YET = '这一页该核对了，还没有核对';

/** What a reader does with such a page. Against a scam there is nothing to wait for: what to do comes first there. */
const words: Record<ReviewedKind, (due: string) => OverdueWords> = {
  guides: (due) => ({
    title: NOT_YET,
    text: `${due}。号码、期限、金额可能变了，用之前先看出处。钱刚转出去的，别等，马上报警。`,
    ask: ASK,
  }),
  cases: (due) => ({
    title: NOT_YET,
    text: `${due}。号码、期限、金额可能变了，用之前先看出处。钱刚转出去的，别等，马上报警。`,
    ask: ASK,
  }),
  lessons: (due) => ({
    title: NOT_YET,
    text: `${due}。课里的号码、期限、金额可能变了：上课、复印之前，先对着出处看一遍。`,
  }),
  complaints: (due) => ({
    title: NOT_YET,
    text: `${due}。号码、期限可能变了，用之前先看出处。`,
    ask: ASK,
  }),
  help: (due) => ({
    title: '照着做，不用等',
    text: `号码打不通，就直接打报警电话。这一页${due}，还没有核对。`,
  }),
};

/** The mark of an overdue page of this kind: since when, and what to do with it. */
export function composeOverdueWords(
  kind: ReviewedKind,
  { reviewBy }: { reviewBy: string },
): OverdueWords {
  return words[kind](`最晚该在 ${formatDate(reviewBy)}核对`);
}
