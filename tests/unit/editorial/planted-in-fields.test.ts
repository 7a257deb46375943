import { describe, test } from 'vitest';
import {
  CAMPAIGN,
  CASE,
  expectOnly,
  GUIDE,
  LESSON,
  type PlantedFault,
  TERM,
} from '../../helpers/content-tree.ts';

const HOME = 'site/home.yaml';

const yaml: PlantedFault[] = [
  ['a tab for indentation', 'front-matter/is-readable', GUIDE, '  - 把钱转', '‸\t- 把钱转'],
  ['a Chinese colon after a field', 'front-matter/is-readable', GUIDE, 'summary: ', 'summary‸：'],
  ['no space after the colon', 'front-matter/is-readable', GUIDE, 'topic: ', 'topic:‸'],
  [
    'a quote that is never closed',
    'front-matter/is-readable',
    GUIDE,
    'title: 对方',
    'title: ‸"对方',
  ],
  [
    'a colon and a space inside a value',
    'front-matter/is-readable',
    GUIDE,
    '马上挂断，',
    '马上挂断‸: ',
  ],
  [
    'a field written twice',
    'front-matter/is-readable',
    GUIDE,
    'topic: telecom-fraud\n',
    'topic: telecom-fraud\n‸topic: telecom-fraud\n',
  ],
  ['a line that stands too far right', 'front-matter/is-readable', GUIDE, 'topic: ', '  ‸topic: '],
  [
    'a bracket that is never closed',
    'front-matter/is-readable',
    GUIDE,
    '[public, older]',
    '‸[public, older',
  ],
  [
    'a value that starts with a brace',
    'front-matter/is-readable',
    TERM,
    'short: 报告',
    'short: ‸{hotline-110} 报告',
  ],
  ['a second document', 'front-matter/is-readable', TERM, 'topic: ', '‸---\ntopic: '],
  ['an alias instead of bold text', 'front-matter/is-plain', TERM, '报告有错', '‸*报告有错'],
  ['no fence at the head', 'front-matter/is-fenced', GUIDE, '---\ntitle', '‸title'],
  ['no fence at the end', 'front-matter/is-fenced', CASE, '---\n\n## 哪', '\n## 哪'],
];

const shape: PlantedFault[] = [
  ['a misspelt field', 'field/is-known', GUIDE, 'summary: ', '‸summery: '],
  ['a field nobody knows', 'field/is-known', TERM, 'topic: ', '‸cover: x\ntopic: '],
  ['a missing field at the top', 'field/is-present', TERM, 'short: 报告有错，可以要求更正。\n', ''],
  [
    'a missing field in a list',
    'field/is-present',
    GUIDE,
    '- { id: fraud-law, facts: [F-070] }',
    '- ‸{ id: fraud-law }',
  ],
  ['a field without a value', 'field/has-right-type', GUIDE, 'reviewed: 2026-11-20', '‸reviewed:'],
  ['a number where words belong', 'field/has-right-type', TERM, 'name: 异议', 'name: ‸12378'],
  [
    'words where a list belongs',
    'field/has-right-type',
    GUIDE,
    '\n  - 把钱转到安全账户核查',
    ' ‸把钱转到安全账户核查',
  ],
  [
    'a date where words belong',
    'field/has-right-type',
    HOME,
    'label: 转到安全账户',
    'label: ‸2026-03-15',
  ],
  ['a choice that does not exist', 'field/value-is-allowed', CASE, 'form: scam', 'form: ‸scams'],
  [
    'a title that is too long',
    'field/fits-length',
    GUIDE,
    'title: 对方',
    `title: ‸${'长'.repeat(20)}对方`,
  ],
  [
    'a day that does not exist',
    'date/is-real',
    GUIDE,
    'published: 2026-11-01',
    'published: ‸2026-02-30',
  ],
  [
    'a date in Chinese',
    'date/is-real',
    GUIDE,
    'published: 2026-11-01',
    'published: ‸2026年11月1日',
  ],
  [
    'an empty list of sources',
    'field/is-complete',
    TERM,
    'sources:\n  - { id: fraud-law, facts: [F-070] }',
    'sources: ‸[]',
  ],
  ['a malformed id of the ledger', 'field/is-well-written', TERM, '[F-070]', '[‸F-70]'],
  [
    'a site file that names another one',
    'field/value-is-allowed',
    HOME,
    'file: home',
    'file: ‸homme',
  ],
  [
    'a question of a kind that does not exist',
    'field/value-is-allowed',
    LESSON,
    'kind: choice',
    'kind: ‸chioce',
  ],
  [
    'a misspelt field of a question',
    'field/is-known',
    LESSON,
    'kind: choice, aim: 1, question: 哪',
    'kind: choice, aim: 1, ‸qestion: 哪',
  ],
  [
    'a quick check with a question too few',
    'field/is-complete',
    LESSON,
    '\n  - { question: 密码能',
    '\n  # - { question: 密码能',
  ],
  ['a code in capitals', 'field/is-well-written', CAMPAIGN, 'code: aq', 'code: ‸AQ'],
  [
    'a poster without its look',
    'field/is-present',
    CAMPAIGN,
    'poster: { composition: hook, ',
    'poster: ‸{ ',
  ],
];

describe.each([
  ['a file that cannot be read says where', yaml],
  ['a field that breaks its contract says which', shape],
])('%s', (_, rows) => {
  test.each(rows)('%s → %s', async (...row) => expectOnly(row));
});
