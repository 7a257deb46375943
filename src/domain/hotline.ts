import type { Identity } from '../schemas/site.ts';
import { type DatedFacts, type Fact, formatFact, periodOn, unverifiedWords } from './fact.ts';

/** The values of the day, and the hotlines the site's editor puts first. */
type WithHelpline = DatedFacts & { identity: Pick<Identity, 'helpline'> };

/** A hotline as a page shows it; `number` may be dialled as it stands. */
export interface Hotline {
  id: string;
  number: string;
  name: string;
  short: string;
  handles: string;
  /** When to call, or what to do about a message: `什么时候打：刚转完账就打`, `收到以后：不用打`. */
  when: string;
  note?: string;
  /** The warning beside a number nobody has verified: `（打之前请先核对）`; empty beside the others. */
  doubt: string;
  /** False for a number that only sends messages. */
  dialled: boolean;
  source: string;
}

/** A hotline on a given day; throws when `fact` is no hotline or no period covers the day. */
export function composeHotline(fact: Fact, day: string): Hotline {
  const period = periodOn(fact, day);
  if (fact.kind !== 'hotline' || !period)
    throw new Error(
      `content/facts/${fact.id}.yaml 不是 ${day} 可用的热线：${formatFact(fact, day)}`,
    );
  return {
    id: fact.id,
    number: String(period.value),
    name: fact.name,
    short: fact.short ?? fact.name,
    handles: fact.handles ?? '',
    when: `${fact.smsOnly ? '收到以后' : '什么时候打'}：${fact.callWhen ?? ''}`,
    doubt: period.status === 'verified' ? '' : `（${unverifiedWords(fact)}）`,
    dialled: fact.smsOnly !== true,
    source: period.source,
    ...(fact.note && { note: fact.note }),
  };
}

/** The hotlines of the red line on every page, in the order the site's editor chose. */
export function composeHelpline(catalogue: WithHelpline): Hotline[] {
  return catalogue.identity.helpline.map((id) =>
    composeHotline(requireFact(catalogue, id), catalogue.today),
  );
}

/** Every hotline: those of the red line first, then the others by number. */
export function composeHotlines(catalogue: WithHelpline): Hotline[] {
  const first = catalogue.identity.helpline;
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...catalogue.facts.values()]
    .filter((fact) => fact.kind === 'hotline')
    .map((fact) => composeHotline(fact, catalogue.today))
    .sort(
      (a, b) =>
        rank(a.id) - rank(b.id) ||
        Number(a.doubt !== '') - Number(b.doubt !== '') ||
        a.number.localeCompare(b.number),
    );
}

/** The fact with this id; throws, naming it, when there is none. */
export function requireFact({ facts }: Pick<DatedFacts, 'facts'>, id: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`content/facts/ 里没有 ${id}.yaml`);
  return fact;
}

/** Pieces of a filled text; a piece that is the number of a hotline one can call also says what to dial. */
export function linkHotlines(
  text: string,
  catalogue: DatedFacts,
): { text: string; tel?: string }[] {
  const numbers = [...catalogue.facts.values()]
    .filter((fact) => fact.kind === 'hotline' && fact.smsOnly !== true)
    .map((fact) => composeHotline(fact, catalogue.today).number)
    .sort((a, b) => b.length - a.length);
  return text
    .split(new RegExp(`(?<!\\d)(${numbers.join('|')})(?!\\d)`))
    .filter((piece) => piece !== '')
    .map((piece) => (numbers.includes(piece) ? { text: piece, tel: piece } : { text: piece }));
}
