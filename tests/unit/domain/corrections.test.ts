import { describe, expect, test } from 'vitest';
import { assembleCatalogue } from '../../../src/domain/catalogue.ts';
import { checkEntries } from '../../../src/domain/checks/check-entries.ts';
import { composeCorrections } from '../../../src/domain/correction.ts';
import type { Corrections } from '../../../src/schemas/site.ts';
import { someEntries, TODAY } from '../../helpers/builders.ts';

type CorrectionRecord = Corrections['records'][number];
const record = (change: Partial<CorrectionRecord> = {}): CorrectionRecord => ({
  date: '2026-11-20',
  pages: ['/guides/a-guide/'],
  was: '原来',
  now: '现在',
  basis: '《某法》第 1 条',
  ...change,
});

/** A small site with these corrections. */
function entriesWith(records: CorrectionRecord[], since = '2026-01-01') {
  const site = someEntries().site.filter(({ id }) => id !== 'corrections');
  const data: Corrections = {
    file: 'corrections',
    tell: '写清网址',
    promises: ['马上改'],
    since,
    records,
  };
  return someEntries({
    site: [...site, { id: 'corrections', file: 'content/site/corrections.yaml', data }],
  });
}

describe('the check of corrections', () => {
  test.each<[string, CorrectionRecord[], string[]]>([
    ['none yet', [], []],
    ['made today, and two of one day', [record({ date: TODAY }), record(), record()], []],
    [
      'of a fixed page, a topic and a source',
      [
        record({
          pages: ['/complaints/', '/topics/telecom-fraud/', '/sources/a-law/', '/cases/a-case/'],
        }),
      ],
      [],
    ],
    [
      'of tomorrow',
      [record({ date: '2026-11-22' })],
      ['records.0.date error date/is-not-in-future'],
    ],
    [
      'an older one above a newer one',
      [record({ date: '2026-11-01' }), record()],
      ['records.1.date error correction/newest-first'],
    ],
    [
      'of a page that is not there',
      [record({ pages: ['/help/', '/guides/b-guide/'] })],
      ['records.0.pages.1 error correction/page-exists'],
    ],
    [
      'with a value that would change',
      [record({ now: '现在是 {some-days}' })],
      ['records.0.now error correction/keeps-its-words'],
    ],
  ])('%s', (_, records, expected) => {
    const found = checkEntries(entriesWith(records), TODAY);
    expect(
      found.map(({ path, severity, rule }) => `${path?.join('.')} ${severity} ${rule}`),
    ).toEqual(expected);
  });
  test('a record that begins tomorrow', () => {
    expect(
      checkEntries(entriesWith([], '2026-11-22'), TODAY).map(({ rule, path }) => [rule, path]),
    ).toEqual([['date/is-not-in-future', ['since']]]);
  });
  test('a misspelt page is told with the page that is meant', () => {
    expect(checkEntries(entriesWith([record({ pages: ['/complaint/'] })]), TODAY)[0]?.hint).toBe(
      '是不是 /complaints/？',
    );
  });
});

describe('corrections as readers see them', () => {
  const compose = (records: CorrectionRecord[]) =>
    composeCorrections(assembleCatalogue(entriesWith(records), TODAY));

  test('stand under their day, the newest first', () => {
    const days = compose([
      record({ date: '2026-11-01', was: '丙' }),
      record({ was: '甲' }),
      record({ was: '乙' }),
    ]);
    expect(days.map(({ day, records }) => [day, records.map(({ was }) => was)])).toEqual([
      ['2026 年 11 月 20 日', ['甲', '乙']],
      ['2026 年 11 月 1 日', ['丙']],
    ]);
  });
  test.each([
    ['an article by its title', '/guides/a-guide/', '测试用的一页'],
    ['a fixed page by its name', '/complaints/', '投诉怎么走'],
    ['a topic by its name', '/topics/telecom-fraud/', '主题'],
    ['a source by its title', '/sources/a-law/', '出处：《某法》'],
  ])('name %s', (_, url, title) =>
    expect(compose([record({ pages: [url] })])[0]?.records[0]?.pages).toEqual([{ url, title }]),
  );
  test('none make no day', () => expect(compose([])).toEqual([]));
});
