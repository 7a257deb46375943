import type { CampaignData } from '../../schemas/campaign.ts';
import { withBegunEditions } from '../campaign.ts';
import type { Entry } from '../entry.ts';
import { type Fact, factTokensIn, periodOn } from '../fact.ts';
import { type FieldPath, faultIn, type Issue } from '../issue.ts';

type CampaignEntry = Entry<CampaignData>;

/** Facts the printed pieces carry: tokens anywhere in the kit, and its hotlines. */
function printedFacts(data: CampaignData): { id: string; path: FieldPath }[] {
  return [
    ...factTokensIn(data),
    ...data.hotlines.map((id, index) => ({ id, path: ['hotlines', index] })),
  ];
}

/** Editions out of order, and a kit whose facts changed after its last edition. */
export function checkEditions(
  entry: CampaignEntry,
  facts: ReadonlyMap<string, Fact>,
  today: string,
): Issue[] {
  return [...checkOrder(entry, today), ...checkCover(entry, facts, today)];
}

function checkOrder({ file, data: { editions } }: CampaignEntry, today: string): Issue[] {
  const issues = editions.flatMap(({ date }, index) => {
    const before = editions[index - 1];
    if (!before || before.date < date) return [];
    const message = `第 ${index + 1} 版的日期 ${date} 不在上一版 ${before.date} 之后`;
    const path = ['editions', index, 'date'];
    return [faultIn(file, path, 'campaign/editions-in-order', message, '新的一版写在最后')];
  });
  const first = editions[0]?.date ?? '';
  if (first <= today) return issues;
  const message = `首版日期 ${first} 在今天（${today}）之后`;
  const path = ['editions', 0, 'date'];
  return [...issues, faultIn(file, path, 'date/is-not-in-future', message, '改成已经到了的日期')];
}

function checkCover(
  { file, data }: CampaignEntry,
  facts: ReadonlyMap<string, Fact>,
  today: string,
): Issue[] {
  const last = withBegunEditions(data, today).editions.at(-1)?.date ?? '';
  const changed = new Map(
    printedFacts(data).map(({ id }) => {
      const fact = facts.get(id);
      return [id, (fact && periodOn(fact, today)?.from) ?? ''];
    }),
  );
  return [...changed]
    .filter(([, from]) => from > last)
    .map(([id, from]) =>
      faultIn(
        file,
        ['editions'],
        'campaign/edition-covers-facts',
        `数据 ${id} 在 ${from} 变了，最后一版是 ${last}`,
        `已经印出去的要能查到“已更新”：在 editions 末尾加一版，日期从 ${from} 起`,
      ),
    );
}

/** Codes that two kits share: a printed edition could then be either. */
export function checkCodes(campaigns: readonly CampaignEntry[]): Issue[] {
  const owner = new Map<string, string>();
  return campaigns.flatMap(({ file, data }) => {
    const first = owner.get(data.code);
    owner.set(data.code, first ?? file);
    return first
      ? [
          faultIn(
            file,
            ['code'],
            'campaign/code-is-unique',
            `代号“${data.code}”已经归 ${first}`,
            '换一个代号；已经印出去的不要改',
          ),
        ]
      : [];
  });
}
