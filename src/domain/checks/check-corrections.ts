import { topics } from '../../schemas/fields/vocabulary.ts';
import type { Corrections } from '../../schemas/site.ts';
import { articleKinds, type Entries } from '../entry.ts';
import { factTokensIn } from '../fact.ts';
import { fixedPages } from '../fixed-pages.ts';
import { faultIn, type Issue } from '../issue.ts';
import { nearestName } from './nearest-name.ts';
import { pageTarget } from './page-target.ts';

/** Published corrections: made by today, the newest first, of pages that are there, in words that no later value changes. */
export function checkCorrections(entries: Entries, today: string): Issue[] {
  return entries.site.flatMap(({ file, data }) =>
    data.file === 'corrections'
      ? [
          ...checkDays(file, data, today),
          ...checkPages(file, data, addressesOf(entries)),
          ...checkWords(file, data),
        ]
      : [],
  );
}

function addressesOf(entries: Entries): ReadonlySet<string> {
  const kinds = [...articleKinds, 'terms', 'sources'] as const;
  return new Set([
    ...Object.keys(fixedPages),
    ...topics.map((topic) => `/topics/${topic}/`),
    ...kinds.flatMap((kind) => entries[kind].map(({ id }) => `/${kind}/${id}/`)),
  ]);
}

function checkDays(file: string, { since, records }: Corrections, today: string): Issue[] {
  const days = [
    { day: since, path: ['since'] },
    ...records.map(({ date }, index) => ({ day: date, path: ['records', index, 'date'] })),
  ];
  const late = days
    .filter(({ day }) => day > today)
    .map(({ day, path }) =>
      faultIn(
        file,
        path,
        'date/is-not-in-future',
        `日期 ${day} 在今天（${today}）之后`,
        '改成已经发生的日期',
      ),
    );
  const early = records.flatMap(({ date }, index) => {
    const before = records[index - 1]?.date;
    if (before === undefined || date <= before) return [];
    return [
      faultIn(
        file,
        ['records', index, 'date'],
        'correction/newest-first',
        `${date} 的更正写在 ${before} 的后面`,
        '新的写在前面',
      ),
    ];
  });
  return [...late, ...early];
}

function checkPages(file: string, { records }: Corrections, known: ReadonlySet<string>): Issue[] {
  return records.flatMap(({ pages }, index) =>
    pages.flatMap((page, place) => {
      if (known.has(page)) return [];
      const near = nearestName(page, known);
      const hint = near ? `是不是 ${near}？` : '检查路径：/类别/文件名/';
      const fault = faultIn(
        file,
        ['records', index, 'pages', place],
        'correction/page-exists',
        `站内没有这一页：${page}`,
        hint,
      );
      return [{ ...fault, target: pageTarget(page) }];
    }),
  );
}

function checkWords(file: string, { records }: Corrections): Issue[] {
  return factTokensIn(records, ['records']).map(({ id, path }) =>
    faultIn(
      file,
      path,
      'correction/keeps-its-words',
      `更正记录里的“{${id}}”以后会跟着变，就不是当天的话了`,
      '照当天的值写出来',
    ),
  );
}
