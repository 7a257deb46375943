import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../src/domain/checks/check-entries.ts';
import type { Entries } from '../../../src/domain/entry.ts';
import {
  aCase,
  aFact,
  aGuide,
  aLesson,
  aSource,
  aTopic,
  someEntries,
  TODAY,
} from '../../helpers/builders.ts';

const cite = { of: 'sources' as const, id: 'a-law', line: 20, column: 1 };
const rulesOf = (part: Partial<Entries>, today = TODAY) =>
  checkEntries(someEntries(part), today).map(({ rule, severity }) => `${severity} ${rule}`);

test('a small valid site has no fault', () => expect(rulesOf({})).toEqual([]));

describe('one thing wrong gives exactly its rule', () => {
  test.each<[string, Partial<Entries>, string]>([
    [
      'a source that does not exist',
      { guides: [aGuide({ sources: [{ id: 'no-law', facts: ['F-001'] }] })] },
      'error relation/target-exists',
    ],
    [
      'a related page that does not exist',
      { guides: [aGuide({ related: ['guides/nowhere'] })] },
      'error relation/target-exists',
    ],
    [
      'a fact token that does not exist',
      { guides: [aGuide({ summary: '{no-days}内' })] },
      'error relation/target-exists',
    ],
    [
      'a tag that points nowhere',
      { guides: [aGuide({}, { tags: [cite, { ...cite, of: 'terms', id: 'no-term' }] })] },
      'error relation/target-exists',
    ],
    [
      'a tag that shows another kind of fact',
      {
        guides: [
          aGuide(
            {},
            { tags: [cite, { ...cite, of: 'facts', id: 'some-days', kinds: ['hotline'] }] },
          ),
        ],
      },
      'error relation/target-fits',
    ],
    [
      'a fact the source does not support',
      { guides: [aGuide({ sources: [{ id: 'a-law', facts: ['F-999'] }] })] },
      'error source/supports-fact',
    ],
    [
      'a note to a source that is not listed',
      {
        sources: [aSource(), aSource({}, 'b-law')],
        guides: [aGuide({}, { tags: [cite, { ...cite, id: 'b-law' }] })],
      },
      'error source/is-listed',
    ],
    [
      'a listed source without a note',
      { guides: [aGuide({}, { tags: [] })] },
      'warning source/is-cited',
    ],
    [
      'the same source listed twice',
      {
        guides: [
          aGuide({
            sources: [
              { id: 'a-law', facts: ['F-001'] },
              { id: 'a-law', facts: ['F-001'] },
            ],
          }),
        ],
      },
      'error source/is-listed-once',
    ],
    [
      'a review before publication',
      { guides: [aGuide({ reviewed: '2025-12-31' })] },
      'error date/reviewed-after-published',
    ],
    [
      'a date that has not come yet',
      { guides: [aGuide({ reviewed: '2026-12-01', reviewBy: '2027-12-01' })] },
      'error date/is-not-in-future',
    ],
    [
      'a next review that lies behind',
      { guides: [aGuide({ reviewBy: '2026-11-01', reviewed: '2026-11-01' })] },
      'error date/review-by-after-reviewed',
    ],
    [
      'two guides with one slug',
      {
        guides: [
          aGuide(),
          aGuide(
            { title: '另一篇' },
            { file: 'content/guides/telecom-fraud/A-guide.mdx', id: 'A-guide' },
          ),
        ],
      },
      'error page/slug-is-unique',
    ],
    [
      'two pages with one title',
      { guides: [aGuide(), aGuide({}, { id: 'b-guide' })] },
      'error page/title-is-unique',
    ],
    [
      'a guide in the wrong folder',
      {
        guides: [aGuide({ topic: 'insurance' })],
        topics: [aTopic(), aTopic({ name: '保险' }, 'insurance')],
      },
      'error guide/topic-matches-folder',
    ],
    [
      'a passbook that does not add up',
      {
        cases: [
          aCase({
            passbook: [
              { when: '1', what: '一', balanceYuan: 10 },
              { when: '2', what: '二', changeYuan: -5, balanceYuan: 6 },
            ],
          }),
        ],
      },
      'error case/passbook-adds-up',
    ],
    [
      'a dispute without a passbook',
      { cases: [aCase({ form: 'dispute', passbook: [] })] },
      'error case/has-passbook',
    ],
    [
      'a practice without an institution',
      { cases: [aCase({ form: 'practice' })] },
      'error case/names-institution',
    ],
    [
      'minutes that do not add up',
      { lessons: [aLesson({ minutes: 14 })] },
      'error lesson/minutes-add-up',
    ],
    [
      'an aim no question assesses',
      { lessons: [aLesson({ aims: ['能说出一', '能算出二', '能判断三'] })] },
      'error lesson/aims-are-assessed',
    ],
  ])('%s', (_, part, expected) => {
    const found = rulesOf(part);
    expect(found).toContain(expected);
    expect(
      found.filter(
        (rule) =>
          rule !== expected &&
          rule !== 'error date/review-by-after-reviewed' &&
          !rule.includes('review/is-due'),
      ),
    ).toEqual([]);
  });
});

describe('an overdue review', () => {
  test.each([
    ['is nothing on the last day', '2027-05-01', []],
    ['is a warning the day after', '2027-05-02', ['warning']],
    ['is still a warning after a year, and never stops a build', '2028-05-31', ['warning']],
  ])('%s', (_, today, severities) => {
    const due = checkEntries(someEntries({ cases: [], lessons: [], site: [] }), today).filter(
      ({ rule }) => rule === 'review/is-due',
    );
    expect(due.map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('a value that no longer holds', () => {
  const ended = aFact({
    periods: [{ to: '2026-01-01', value: 20, source: 'a-law', ref: 'F-001', status: 'verified' }],
  });
  const facts = [ended, ...someEntries().facts.slice(1)];

  test('stops the build and names every page that would have lied', () => {
    const issues = checkEntries(
      someEntries({ facts, guides: [aGuide({ summary: '{some-days}内答复' })] }),
      TODAY,
    );
    expect(
      issues.filter(({ rule }) => rule === 'fact/covers-today').map(({ file }) => file),
    ).toContain('content/guides/telecom-fraud/a-guide.mdx');
  });
  test('harms nobody when no page uses it', () => {
    expect(
      checkEntries(someEntries({ facts, site: [] }), TODAY).filter(
        ({ rule }) => rule === 'fact/covers-today',
      ),
    ).toEqual([]);
  });
  test('periods that overlap are refused', () => {
    const overlapping = aFact({
      periods: [
        { to: '2026-06-01', value: 10, source: 'a-law', ref: 'F-001', status: 'verified' },
        { from: '2026-06-01', value: 20, source: 'a-law', ref: 'F-001', status: 'verified' },
      ],
    });
    expect(rulesOf({ facts: [overlapping, ...someEntries().facts.slice(1)] })).toEqual([
      'error fact/periods-in-order',
    ]);
  });
});
