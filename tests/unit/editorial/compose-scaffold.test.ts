import { describe, expect, test } from 'vitest';
import {
  composeScaffold,
  type ScaffoldAnswers,
  scaffoldKinds,
} from '../../../src/editorial/compose-scaffold.ts';
import { freeCode } from '../../../src/editorial/scaffold-campaign.ts';
import { caseForms } from '../../../src/schemas/case.ts';
import { factKinds } from '../../../src/schemas/fact.ts';
import { stages } from '../../../src/schemas/lesson.ts';
import { aContentTree, checkTree, TODAY } from '../../helpers/content-tree.ts';

const answers: ScaffoldAnswers = {
  slug: 'new-one',
  title: '一个新标题',
  topic: 'insurance',
  variety: '',
  today: TODAY,
  source: { id: 'fraud-law', fact: 'F-070' },
  hotline: 'hotline-110',
  code: 'no',
};

const varieties: Record<string, readonly string[]> = {
  case: Object.keys(caseForms),
  lesson: Object.keys(stages),
  fact: Object.keys(factKinds),
};
const rows = scaffoldKinds.flatMap((kind) =>
  (varieties[kind] ?? ['']).map((variety) => [kind, variety] as const),
);

describe('a scaffold lacks nothing but its words', () => {
  test.each(rows)('%s %s', async (kind, variety) => {
    const { path, text } = composeScaffold(kind, { ...answers, variety });
    const { issues } = await checkTree({ ...aContentTree(), [path]: text });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.filter(({ rule, file }) => rule !== 'text/is-written' || file !== path)).toEqual(
      [],
    );
  });
});

describe('a campaign gets a code that no other has', () => {
  test.each([
    ['the initials of its name', 'no-safe-account', [], 'nsa'],
    ['its first letters when it is one word', 'fraud', [], 'fr'],
    ['its first letters when the initials are taken', 'no-safe-account', ['nsa'], 'no'],
    ['any pair when all of these are taken', 'ab', ['ab'], 'aa'],
    ['any pair when it has no letters', '315', ['aa'], 'ab'],
    ['at most four letters', 'a-b-c-d-e', [], 'abcd'],
  ])('%s', (_, slug, taken, code) => expect(freeCode(slug, new Set(taken))).toBe(code));
});

test.each([
  '甲：#乙',
  "他说 'x'",
  '- 甲',
  '[甲]',
  '{甲}',
  '@甲',
  '甲 #乙',
  '"',
  '2026-03-15',
  '12378',
  'null',
])('a title may hold signs of YAML: %s', async (title) => {
  const { path, text } = composeScaffold('term', { ...answers, title });
  const { issues } = await checkTree({ ...aContentTree(), [path]: text });
  expect(
    issues.filter(({ rule }) => /^(field\/(has-right-type|is-present)|front-matter)/.test(rule)),
  ).toEqual([]);
});
