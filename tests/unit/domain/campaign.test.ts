import { expect, test } from 'vitest';
import { type Campaign, shortName, splitByMonth } from '../../../src/domain/campaign.ts';

const kits = Object.entries({ fraud: [5, 6], elder: [10], cards: [9, 11, 12] }).map(
  ([id, months]) => ({ id, kit: { months } }) as unknown as Campaign,
);

test.each([
  ['反诈宣传物料：没有“安全账户”', '反诈'],
  ['“3·15”宣传物料：自己投诉不花钱', '“3·15”'],
  ['不出租出借账户物料：一张也不能借', '不出租出借账户'],
  ['敬老月', '敬老月'],
])('the kit titled %s is called %s', (title, name) => expect(shortName({ title })).toBe(name));

test.each([
  ['2026-11-29', ['cards'], ['fraud', 'elder']],
  ['2026-10-01', ['elder'], ['cards', 'fraud']],
  ['2027-02-01', [], ['fraud', 'cards', 'elder']],
])(
  'on %s the kits of this month are %j, the others %j in the order they come',
  (day, thisMonth, others) => {
    const found = splitByMonth(kits, day);
    expect([found.thisMonth.map(({ id }) => id), found.others.map(({ id }) => id)]).toEqual([
      thisMonth,
      others,
    ]);
  },
);
