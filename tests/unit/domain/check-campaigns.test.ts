import { describe, expect, test } from 'vitest';
import {
  currentEdition,
  editionState,
  listEditions,
  withBegunEditions,
} from '../../../src/domain/campaign.ts';
import { checkCampaigns } from '../../../src/domain/checks/check-campaigns.ts';
import type { CampaignData } from '../../../src/schemas/campaign.ts';
import { TODAY } from '../../helpers/builders.ts';
import { loadEntries } from '../../helpers/load-catalogue.ts';

const entries = loadEntries();
const entry = entries.campaigns.find(({ id }) => id === 'anti-fraud');
if (!entry) throw new Error('anti-fraud is gone');
const { data } = entry;

const faultsOf = (change: Partial<CampaignData>, facts = entries.facts) =>
  checkCampaigns({ campaigns: [{ ...entry, data: { ...data, ...change } }], facts }, TODAY).map(
    ({ rule, message }) => `${rule} ${message}`,
  );

test('the real kits are without fault', () => {
  expect(checkCampaigns(entries, TODAY)).toEqual([]);
});

describe('a kit that does not fit is refused, naming limit and actual', () => {
  test.each<[string, Partial<CampaignData>, RegExp]>([
    [
      'an SMS of 71 characters',
      { sms: `【网点】${'字'.repeat(67)}` },
      /^campaign\/sms-fits 短信有 71 个字，最多 70 个字/,
    ],
    [
      'an SMS whose hotline token fits only as a number',
      { sms: `【网点】${'字'.repeat(60)}{hotline-96110}` },
      /^$/,
    ],
    ['an SMS without a signature', { sms: '别转账' }, /^campaign\/sms-is-signed/],
    ['an SMS with a link', { sms: '【网点】看 https://example.org' }, /^campaign\/sms-has-no-link/],
    [
      'a broadcast of 30 seconds',
      { broadcast: '字'.repeat(120) },
      /^campaign\/broadcast-fits 广播稿有 120 个字，要 240 到 360 个字/,
    ],
    [
      'moments that WeChat would fold',
      { moments: '字'.repeat(141) },
      /^campaign\/moments-fits 朋友圈文案有 141 个字/,
    ],
    [
      'a video of 70 seconds',
      { video: data.video.map((shot) => ({ ...shot, seconds: 20 })) },
      /^campaign\/video-fits 短视频合计 120 秒/,
    ],
    [
      'a slogan with unequal halves',
      { led: ['没有安全账户　只有骗子', '要垫钱的任务'] },
      /^campaign\/slogan-is-balanced 标语两半是 6 和 4 个字/,
    ],
    [
      'an LED line of 17 characters once its hotline is a number',
      { led: ['拿不准先别转　请您先打 {hotline-96110}', '要垫钱的任务'] },
      /^campaign\/led-fits LED 滚动字有 17 个字，最多 16 个字/,
    ],
    [
      'an LED line whose halves are equal as printed: two digits take the room of one character',
      { led: ['钱已转出去　马上打 {hotline-110}', '要垫钱的任务'] },
      /^$/,
    ],
    [
      'a poster that says another verdict',
      { poster: { ...data.poster, verdictLines: ['都是骗局'] } },
      /^campaign\/poster-says-verdict/,
    ],
    [
      'editions out of order',
      { editions: [...data.editions, { date: '2026-01-01', change: '改' }] },
      /^campaign\/editions-in-order/,
    ],
  ])('%s', (_, change, expected) => {
    expect(faultsOf(change)[0] ?? '').toMatch(expected);
  });

  test('a hotline that changed after the last edition asks for a new one', () => {
    const facts = entries.facts.map((fact) =>
      fact.id === 'hotline-96110'
        ? {
            ...fact,
            data: {
              ...fact.data,
              periods: [
                {
                  value: '96110',
                  to: '2026-11-20',
                  source: 'a',
                  ref: 'F-002',
                  status: 'verified' as const,
                },
                {
                  value: '96119',
                  from: '2026-11-21',
                  source: 'a',
                  ref: 'F-002',
                  status: 'verified' as const,
                },
              ],
            },
          }
        : fact,
    );
    expect(faultsOf({ editions: [{ date: '2026-11-20', change: '首版' }] }, facts)[0]).toMatch(
      /^campaign\/edition-covers-facts 数据 hotline-96110 在 2026-11-21 变了/,
    );
  });

  test('an edition may be written down ahead, the first one may not', () => {
    expect(
      faultsOf({ editions: [...data.editions, { date: '2099-01-01', change: '换热线' }] }),
    ).toEqual([]);
    expect(faultsOf({ editions: [{ date: '2099-01-01', change: '首版' }] })).toEqual([
      expect.stringMatching(/^date\/is-not-in-future 首版日期 2099-01-01/),
    ]);
  });

  test('two kits may not share the code on their papers', () => {
    const twin = { ...entry, file: 'content/campaigns/twin.mdx' };
    expect(
      checkCampaigns({ campaigns: [entry, twin], facts: entries.facts }, TODAY).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['campaign/code-is-unique']);
  });
});

test.each([
  ['the day before', '2026-12-31', 'zx1'],
  ['on its day', '2027-01-01', 'zx2'],
])('an edition written down ahead is printed from its day on: %s', (_, day, expected) => {
  const editions = [
    { date: '2026-11-21', change: '首版' },
    { date: '2027-01-01', change: '换热线' },
  ];
  expect(currentEdition(withBegunEditions({ ...data, code: 'zx', editions }, day)).id).toBe(
    expected,
  );
});

describe('a printed edition is', () => {
  const editions = [
    { date: '2026-01-01', change: '首版' },
    { date: '2026-06-01', change: '换热线' },
  ];
  const campaign = { kit: { ...data, editions }, reviewBy: '2027-05-21' };
  test.each([
    ['replaced when a later one exists', campaign, 0, TODAY, 'replaced'],
    ['current when it is the last', campaign, 1, TODAY, 'current'],
    ['current on its last day', campaign, 1, '2027-05-21', 'current'],
    ['withdrawn the day after', campaign, 1, '2027-05-22', 'withdrawn'],
    [
      'withdrawn by the editor',
      { ...campaign, kit: { ...campaign.kit, withdrawn: { from: '2026-11-01', why: '政策变了' } } },
      1,
      TODAY,
      'withdrawn',
    ],
  ] as const)('%s', (_, kit, index, day, expected) => {
    expect(editionState(kit, listEditions(kit.kit)[index] as { id: string }, day)).toBe(expected);
  });
});
