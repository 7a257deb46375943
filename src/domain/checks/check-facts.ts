import type { FactData } from '../../schemas/fact.ts';
import { allEntries, type Entries, type Entry } from '../entry.ts';
import { factKindNames, factTokensIn, periodOn } from '../fact.ts';
import { faultIn, type Issue } from '../issue.ts';
import { isDialable } from '../phone-number.ts';

/** The rule of a value that some page uses and that does not hold today. */
export const FACT_COVERS_TODAY = 'fact/covers-today';

/** Dated values: periods in order, and one that covers today for every value some page uses. */
export function checkFacts(entries: Entries, today: string): Issue[] {
  return [
    ...entries.facts.flatMap(checkPeriods),
    ...entries.facts.flatMap(checkHotline),
    ...checkCoverage(entries, today),
    ...checkTagKinds(entries),
  ];
}

/** A tag that shows only one kind of fact, such as `<Hotline>`, and points to another: the page could not be drawn. */
function checkTagKinds(entries: Entries): Issue[] {
  const kindOf = new Map(entries.facts.map(({ id, data }) => [id, data.kind]));
  return allEntries(entries).flatMap(({ file, tags = [] }) =>
    tags.flatMap(({ of, id, kinds, line, column }): Issue[] => {
      const kind = kindOf.get(id);
      if (of !== 'facts' || !kind || !kinds || kinds.includes(kind)) return [];
      const wanted = kinds.map((one) => factKindNames[one]).join('、');
      return [
        {
          file,
          line,
          column,
          rule: 'relation/target-fits',
          severity: 'error',
          message: `“${id}”是${factKindNames[kind]}，这个标签要的是${wanted}`,
          hint: `换一个标签，或者换成一个${wanted}的编号`,
        },
      ];
    }),
  );
}

function checkPeriods({ file, data }: Entry<FactData>): Issue[] {
  return data.periods.flatMap((period, index): Issue[] => {
    const before = data.periods[index - 1];
    const path = ['periods', index, 'from'];
    if (period.from && period.to && period.to < period.from) {
      return [
        {
          rule: 'fact/periods-in-order',
          severity: 'error',
          file,
          path,
          message: `这一段从 ${period.from} 到 ${period.to}，结束在开始之前`,
          hint: '检查两个日期',
        },
      ];
    }
    if (!before) return [];
    if (period.from && before.to && before.to < period.from) return [];
    return [
      {
        rule: 'fact/periods-in-order',
        severity: 'error',
        file,
        path,
        message: '这一段和上一段连不上或者重叠',
        hint: '上一段写 to（结束日），这一段从第二天写 from',
      },
    ];
  });
}

function checkHotline({ file, data }: Entry<FactData>): Issue[] {
  if (data.kind !== 'hotline') return [];
  const numbers = data.periods.flatMap(({ value }, index) => checkNumber(file, value, index));
  const words = (['short', 'handles', 'callWhen'] as const).flatMap((field): Issue[] =>
    data[field]
      ? []
      : [
          {
            rule: 'fact/hotline-says-what-for',
            severity: 'error',
            file,
            message: `热线缺少 ${field}`,
            hint: '读者要知道这个号码管什么、什么时候打，请补上',
          },
        ],
  );
  return [...numbers, ...words];
}

/** A number that is dialled is text: as a number it loses its leading zero. */
function checkNumber(file: string, value: string | number, index: number): Issue[] {
  if (typeof value === 'string' && (isDialable(value) || value.startsWith('待写'))) return [];
  const message =
    typeof value === 'number'
      ? `号码 ${value} 没有加引号，会当成数字，开头的 0 会丢`
      : `号码“${value}”拨不出去`;
  const hint =
    typeof value === 'number'
      ? "写成 value: '…'，用英文单引号把原来的号码括起来，开头的 0 也写上"
      : "只写数字和短横线，例如 '12378'、'400-810-8866'";
  return [faultIn(file, ['periods', index, 'value'], 'fact/hotline-is-dialable', message, hint)];
}

function checkCoverage(entries: Entries, today: string): Issue[] {
  const facts = new Map(entries.facts.map((entry) => [entry.id, entry]));
  const uses = allEntries(entries).flatMap(({ file, data, tags = [] }) => [
    ...factTokensIn(data).map(({ id, path }) => ({ file, id, path })),
    ...tags
      .filter(({ of }) => of === 'facts')
      .map(({ id, line, column }) => ({ file, id, line, column })),
  ]);
  return uses.flatMap(({ id, ...place }): Issue[] => {
    const fact = facts.get(id);
    if (!fact || periodOn(fact.data, today)) return [];
    return [
      {
        ...place,
        rule: FACT_COVERS_TODAY,
        severity: 'error',
        message: `“${fact.data.name}”没有一段覆盖 ${today}，这一页会说错话`,
        hint: `核对现行值后，在 ${fact.file} 末尾加一段`,
      },
    ];
  });
}
