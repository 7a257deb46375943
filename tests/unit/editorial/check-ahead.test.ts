import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import { checkAhead, comingChanges } from '../../../src/editorial/check-ahead.ts';
import { aFact } from '../../helpers/builders.ts';
import { aContentTree, checkTree } from '../../helpers/content-tree.ts';

const period = { value: 20, source: 'a-law', ref: 'F-001', status: 'verified' as const };
const issue = (rule: string, severity: Issue['severity'] = 'error'): Issue => ({
  rule,
  severity,
  file: 'a.mdx',
  line: 1,
  column: 1,
  message: 'x',
  hint: 'y',
});

test.each<[string, { from?: string; to?: string }[], string[]]>([
  ['a value without an end never changes', [{}], []],
  ['what is past is past', [{ from: '2020-01-01', to: '2025-01-01' }, { from: '2025-01-02' }], []],
  ['an end is felt the day after', [{ to: '2027-02-28' }], ['2027-03-01']],
  [
    'an end and the next beginning are one day',
    [{ to: '2027-02-28' }, { from: '2027-03-01' }],
    ['2027-03-01'],
  ],
])('%s', (_, periods, expected) => {
  expect(
    comingChanges(
      [aFact({ periods: periods.map((part) => ({ ...period, ...part })) })],
      '2026-11-21',
    ),
  ).toEqual(expected);
});

describe('what a day to come will bring', () => {
  const ahead = (later: Issue[], now: Issue[] = []) =>
    checkAhead((day) => (day === '2026-11-21' ? now : later), ['2027-03-01'], '2026-11-21').map(
      ({ rule, severity, message }) => `${severity} ${rule} ${message}`,
    );

  test.each<[string, string[], Issue[], Issue[]]>([
    [
      'an error is told today, with its day',
      ['error a/b 2027-03-01 起会这样：x'],
      [issue('a/b')],
      [],
    ],
    ['a reminder can wait', [], [issue('a/b', 'warning')], []],
    ['what is wrong already is told once', ['error a/b x'], [issue('a/b')], [issue('a/b')]],
    [
      'a value that ends is a reminder, for nobody may know the next',
      ['warning fact/covers-today 2027-03-01 起会这样：x'],
      [issue('fact/covers-today')],
      [],
    ],
  ])('%s', (_, expected, later, now) => expect(ahead(later, now)).toEqual(expected));
});

describe('a hotline that changes on a day to come', () => {
  const tree = aContentTree();
  const before = "- { value: '110', source: fraud-law, ref: F-070 }";
  const hotline = tree['facts/hotline-110.yaml'] as string;
  const campaign = tree['campaigns/no-safe-account.mdx'] as string;
  const changing = {
    ...tree,
    'facts/hotline-110.yaml': hotline.replace(
      before,
      "- { to: 2026-12-31, value: '110', source: fraud-law, ref: F-070 }\n  - { from: 2027-01-01, value: '119', source: fraud-law, ref: F-070 }",
    ),
  };
  const withEdition = {
    ...changing,
    'campaigns/no-safe-account.mdx': campaign.replace(
      /(editions:.*\n.*首版 \}\n)/,
      '$1  - { date: 2027-01-01, change: 换热线 }\n',
    ),
  };
  const found = async (content: typeof changing, day: string) =>
    (await checkTree(content, day)).issues
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule);

  test.each([['2026-11-21'], ['2027-01-01']])(
    'asks for a new edition at the desk already, and on its day: %s',
    async (day) => {
      expect(await found(changing, day)).toEqual(['campaign/edition-covers-facts']);
    },
  );

  test.each([['2026-11-21'], ['2027-01-01']])(
    'with an edition of that day, nothing is wrong before or after: %s',
    async (day) => {
      expect(withEdition['campaigns/no-safe-account.mdx']).toContain('换热线');
      expect(await found(withEdition, day)).toEqual([]);
    },
  );
});
