import { articleEntries, type Entries } from '../entry.ts';
import { faultIn, type Issue } from '../issue.ts';
import { isOverdue } from '../overdue.ts';
import { daysBetween } from '../zh.ts';

/** The rule of a page whose day of review is past. */
export const REVIEW_IS_DUE = 'review/is-due';

interface Dated {
  published?: string | undefined;
  reviewed: string;
  reviewBy: string;
}

/**
 * Dates of a page: reviewed after published, nothing in the future, next review after the last one and not overdue.
 * Overdue is a reminder for as long as it lasts: pages that only wait must not hold back a changed hotline. Readers see a mark on the page (`overdue.ts`).
 */
export function checkDates(entries: Entries, today: string): Issue[] {
  const pages = articleEntries(entries).map(({ file, data }) => ({ file, dated: data as Dated }));
  const notices = entries.site.flatMap(({ file, data }) =>
    'reviewBy' in data ? [{ file, dated: data as Dated }] : [],
  );
  return [...pages, ...notices].flatMap(({ file, dated }) => [
    ...checkOrder(file, dated),
    ...checkFuture(file, dated, today),
    ...checkDue(file, dated, today),
  ]);
}

function checkOrder(file: string, { published, reviewed, reviewBy }: Dated): Issue[] {
  const issues: Issue[] = [];
  if (published !== undefined && reviewed < published) {
    issues.push(
      faultIn(
        file,
        ['reviewed'],
        'date/reviewed-after-published',
        `核对日期 ${reviewed} 早于发布日期 ${published}`,
        '发布之前没法核对，请检查这两个日期',
      ),
    );
  }
  if (reviewBy <= reviewed) {
    issues.push(
      faultIn(
        file,
        ['reviewBy'],
        'date/review-by-after-reviewed',
        `下次核对 ${reviewBy} 不在上次核对 ${reviewed} 之后`,
        '一般写半年或一年以后',
      ),
    );
  }
  return issues;
}

function checkFuture(file: string, dated: Dated, today: string): Issue[] {
  return (['published', 'reviewed'] as const).flatMap((field) => {
    const day = dated[field];
    return day !== undefined && day > today
      ? [
          faultIn(
            file,
            [field],
            'date/is-not-in-future',
            `日期 ${day} 在今天（${today}）之后`,
            '改成已经发生的日期',
          ),
        ]
      : [];
  });
}

function checkDue(file: string, dated: Dated, today: string): Issue[] {
  if (!isOverdue(dated, today)) return [];
  const late = daysBetween(dated.reviewBy, today);
  const issue = faultIn(
    file,
    ['reviewBy'],
    REVIEW_IS_DUE,
    `该核对了，已经过期 ${late} 天，页面上写明了`,
    '逐条核对出处，然后改 reviewed 和 reviewBy',
  );
  return [{ ...issue, severity: 'warning' }];
}
