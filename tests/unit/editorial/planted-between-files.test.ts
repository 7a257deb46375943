import { describe, test } from 'vitest';
import {
  CAMPAIGN,
  CASE,
  expectOnly,
  FACT,
  GUIDE,
  LESSON,
  type PlantedFault,
  TERM,
} from '../../helpers/content-tree.ts';

const ASKED = 'site/asked.yaml';
const THESAURUS = 'site/thesaurus.yaml';
const CORRECTIONS = 'site/corrections.yaml';

const meaning: PlantedFault[] = [
  ['an unknown source', 'relation/target-exists', FACT, 'source: fraud-law', 'source: ‸fraud-lau'],
  [
    'a question of a page that is not there',
    'asked/page-exists',
    ASKED,
    'page: /terms/objection/',
    'page: ‸/terms/objektion/',
  ],
  [
    'a line of the thesaurus that no page answers to',
    'thesaurus/line-reaches-a-page',
    THESAURUS,
    'about: [征信异议]',
    'about: ‸[钓鱼短信, 假网站]',
  ],
  [
    'a correction of a day that does not exist',
    'date/is-real',
    CORRECTIONS,
    'date: 2026-11-20',
    'date: ‸2026-02-30',
  ],
  [
    'a correction of tomorrow',
    'date/is-not-in-future',
    CORRECTIONS,
    'date: 2026-11-20',
    'date: ‸2026-11-22',
  ],
  [
    'a correction above a newer one',
    'correction/newest-first',
    CORRECTIONS,
    'date: 2026-11-10',
    'date: ‸2026-11-21',
  ],
  [
    'a correction of a page that is not there',
    'correction/page-exists',
    CORRECTIONS,
    '/help/',
    '‸/halp/',
  ],
  [
    'a correction whose words would change',
    'correction/keeps-its-words',
    CORRECTIONS,
    'now: 乙',
    "now: ‸'乙 {objection-days}'",
  ],
  [
    'a question asked of two pages',
    'asked/sentence-has-one-page',
    ASKED,
    '[报告上写错了]',
    '[‸民警叫我转钱]',
  ],
  [
    'an unknown page',
    'relation/target-exists',
    GUIDE,
    'related: [cases/scam-safe-account]',
    'related: [‸cases/scam-safe-acount]',
  ],
  [
    'an unknown fact in a field',
    'relation/target-exists',
    GUIDE,
    'answer: 来电显示可以造假，先挂断，再拨 {hotline-110}',
    'answer: 来电显示可以造假，先挂断，再拨 ‸{hotline-111}',
  ],
  [
    'an unknown term in a body',
    'relation/target-exists',
    GUIDE,
    '<Term id="objection">',
    '‸<Term id="objektion">',
  ],
  [
    'a limit where a hotline is wanted',
    'relation/target-fits',
    GUIDE,
    '<Hotline id="hotline-110" />',
    '‸<Hotline id="objection-days" />',
  ],
  ['a source that does not support the fact', 'source/supports-fact', TERM, '[F-070]', '[‸F-071]'],
  [
    'a review before publication',
    'date/reviewed-after-published',
    GUIDE,
    'reviewed: 2026-11-20',
    'reviewed: ‸2026-10-31',
  ],
  [
    'a review far overdue',
    'review/is-due',
    GUIDE,
    'published: 2026-11-01\nreviewed: 2026-11-20\nreviewBy: 2027-05-20',
    'published: 2026-03-01\nreviewed: 2026-04-20\nreviewBy: ‸2026-10-20',
  ],
  [
    'a passbook that does not add up',
    'case/passbook-adds-up',
    CASE,
    'balanceYuan: 36500',
    'balanceYuan: ‸36600',
  ],
  ['a lesson that does not add up', 'lesson/minutes-add-up', LESSON, 'minutes: 15', 'minutes: ‸14'],
  [
    'a lesson with an aim nobody can see',
    'lesson/aims-are-measurable',
    LESSON,
    '能说出密码不',
    '‸了解密码不',
  ],
  [
    'a poster that says another verdict',
    'campaign/poster-says-verdict',
    CAMPAIGN,
    'verdictLines: [没有, ',
    'verdictLines: ‸[没, ',
  ],
  [
    'a message over its length',
    'campaign/sms-fits',
    CAMPAIGN,
    'sms: 【钱袋子】',
    `sms: ‸【钱袋子】${'先挂断。'.repeat(12)}`,
  ],
  [
    'an event that is in no calendar',
    'relation/target-exists',
    CAMPAIGN,
    'event: anti-fraud-day',
    'event: ‸anti-fraud-dya',
  ],
  [
    'a calendar under the wrong year',
    'file/name-matches',
    'calendar/2026.yaml',
    'year: 2026',
    'year: ‸2025',
  ],
];

describe.each([['a fault between files says where it starts', meaning]])('%s', (_, rows) => {
  test.each(rows)('%s → %s', async (...row) => expectOnly(row));
});
