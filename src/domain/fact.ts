import type { FactData, FactPeriod } from '../schemas/fact.ts';

/** A dated value: a hotline, a limit or the name of a body. */
export interface Fact extends FactData {
  id: string;
}

/** The values that can change, and the day they are asked for. */
export interface DatedFacts {
  facts: ReadonlyMap<string, Fact>;
  today: string;
}

/** The names writers know the kinds of fact by. */
export const factKindNames: Record<FactData['kind'], string> = {
  hotline: '热线',
  limit: '期限或限额',
  name: '机构名称',
};

/** The period that holds on `day` (ISO), or undefined: never a guess at the nearest one. */
export function periodOn(fact: FactData, day: string): FactPeriod | undefined {
  return fact.periods.find(
    (period) => (period.from ?? '') <= day && day <= (period.to ?? '9999-12-31'),
  );
}

/** What stands in brackets after a value nobody has verified: a number one dials says what to do about it. */
export function unverifiedWords({ kind }: Pick<FactData, 'kind'>): string {
  return kind === 'hotline' ? '打之前请先核对' : '待核实';
}

/** A value as a reader sees it: `20 日`, `110`, `5 日（待核实）` or `12315（打之前请先核对）` when it is not verified. */
export function formatPeriod(fact: FactData, period: FactPeriod): string {
  const plain =
    typeof period.value === 'number' && fact.unit
      ? `${period.value} ${fact.unit}`
      : `${period.value}${fact.unit ?? ''}`;
  return period.status === 'unverified' ? `${plain}（${unverifiedWords(fact)}）` : plain;
}

/** The value of `fact` on `day`; throws, naming the fact, when no period covers that day. */
export function formatFact(fact: Fact, day: string): string {
  const period = periodOn(fact, day);
  if (!period) throw new Error(`content/facts/${fact.id}.yaml：没有一段覆盖 ${day}，页面会说错话`);
  return formatPeriod(fact, period);
}

/** `时称梅州银保监分局（现国家金融监督管理总局梅州监管分局，名称待核）` for a body as it was called on day `on`. */
export function formatBodyName(fact: Fact, on: string, today: string): string {
  const then = periodOn(fact, on);
  const now = periodOn(fact, today);
  if (!then || !now)
    throw new Error(`content/facts/${fact.id}.yaml：没有一段覆盖 ${then ? today : on}`);
  if (then === now) return String(now.value);
  return `时称${then.value}（现${now.value}${now.status === 'unverified' ? '，名称待核' : ''}）`;
}

const TOKEN = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g;

/** Ids of the facts named in a text as `{fact-id}`. */
export function factTokens(text: string): string[] {
  return [...text.matchAll(TOKEN)].map((match) => match[1] as string);
}

/** The text with every `{fact-id}` replaced by its value on `day`; throws on an unknown id. */
export function fillFacts(text: string, facts: ReadonlyMap<string, Fact>, day: string): string {
  return text.replace(TOKEN, (_, id: string) => {
    const fact = facts.get(id);
    if (!fact) throw new Error(`没有这个数据：{${id}}（content/facts/ 里没有 ${id}.yaml）`);
    return formatFact(fact, day);
  });
}

/** The same value with `fillFacts` applied to every string inside it. */
export function fillFactsIn<T>(value: T, facts: ReadonlyMap<string, Fact>, day: string): T {
  if (typeof value === 'string') return fillFacts(value, facts, day) as T;
  if (Array.isArray(value)) return value.map((item) => fillFactsIn(item, facts, day)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, fillFactsIn(item, facts, day)]),
    ) as T;
  }
  return value;
}

/** Every `{fact-id}` inside a value of any shape, with the field it stands in. */
export function factTokensIn(
  value: unknown,
  path: (string | number)[] = [],
): { id: string; path: (string | number)[] }[] {
  if (typeof value === 'string') return factTokens(value).map((id) => ({ id, path }));
  if (Array.isArray(value))
    return value.flatMap((item, index) => factTokensIn(item, [...path, index]));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => factTokensIn(item, [...path, key]));
  }
  return [];
}
