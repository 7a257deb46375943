import type { Entry } from '../domain/entry.ts';
import { countsSomething, findPhoneNumbers } from '../domain/phone-number.ts';
import type { FactData } from '../schemas/fact.ts';
import type { Fault } from './fault.ts';
import { locate } from './locate.ts';
import { fieldName, type Passage, recordedFields, typedFields } from './passages.ts';

/** Every number that is or was a hotline, as it is written, with the fact that holds it; and the digits of this site's own telephones. */
export interface HotlineNumbers {
  facts: ReadonlyMap<string, string>;
  own: ReadonlySet<string>;
  /** False while a file of facts cannot be read: nobody can say then which numbers are unknown. */
  whole: boolean;
}

/** Collections whose texts are printed without filling in `{fact-id}`. */
const unfilledCollections = new Set(['facts', 'sources']);
/** What a reader types, not words of ours. */
const exemptFields = new Set([...typedFields, 'about', 'also']);
/** Where a number stays as it was written: no `{fact-id}` is filled in, or what was once said is quoted. */
const isUnfilled = ({ collection, path }: Passage) =>
  unfilledCollections.has(collection) || recordedFields.includes(fieldName(path));
/** Cells of a table in a lesson: numbers to count with. */
const tableFields = new Set(['rows', 'head']);

// A number that stands alone: not a piece of a longer one, of an id (F-110, hotline-110) or of an amount (1,110).
const ALONE = /(?<![\d.,-]|第\s?)\d[\d-]*\d(?![\d-]|[.,]\d)/g;

/** Present and past numbers of all hotlines, and the telephones named in `contact`, the line that says how to reach this site. */
export function hotlineNumbers(
  facts: readonly Entry<FactData>[],
  contact: string,
  whole: boolean,
): HotlineNumbers {
  const hotlines = facts.filter(({ data }) => data.kind === 'hotline');
  return {
    facts: new Map(
      hotlines.flatMap(({ id, data }) =>
        data.periods.map(({ value }): [string, string] => [String(value), id]),
      ),
    ),
    own: new Set(findPhoneNumbers(contact).map(({ digits }) => digits)),
    whole,
  };
}

/** Hotlines typed by hand, which change and then the page would lie, and numbers to dial that no fact knows. */
export function checkHotlines(passage: Passage, numbers: HotlineNumbers): Fault[] {
  if (exemptFields.has(fieldName(passage.path))) return [];
  const typed = isUnfilled(passage) ? [] : checkTyped(passage, numbers.facts);
  return [...typed, ...checkUnknown(passage, numbers)];
}

function checkTyped(passage: Passage, facts: HotlineNumbers['facts']): Fault[] {
  const text = passage.text
    .replace(/\{[^{}]*\}/g, (token) => ' '.repeat(token.length))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [...text.matchAll(ALONE)].flatMap((match): Fault[] => {
    const id = facts.get(match[0]);
    return !id || countsSomething(text.slice(match.index + match[0].length))
      ? []
      : [typedByHand(match[0], id, passage, passage.start + match.index)];
  });
}

function typedByHand(shown: string, id: string, { kind }: Passage, offset: number): Fault {
  const better =
    kind === 'field'
      ? `改成 {${id}}`
      : kind === 'body'
        ? `改成 <Hotline id="${id}" />`
        : '换个说法，标签的标题里不写号码';
  return {
    rule: 'hotline/from-facts',
    severity: 'error',
    offset,
    message: `热线 ${shown} 是手写的，号码变了这里不会跟着变`,
    hint: better,
  };
}

function checkUnknown(passage: Passage, { facts, own, whole }: HotlineNumbers): Fault[] {
  if (!whole || tableFields.has(fieldName(passage.path))) return [];
  const known = new Map([...facts].map(([number, id]) => [number.replace(/\D/g, ''), id]));
  return findPhoneNumbers(passage.plain).flatMap(({ shown, digits, index }): Fault[] => {
    if (own.has(digits) || facts.has(shown)) return [];
    const offset = locate(passage, shown, index);
    const id = known.get(digits);
    if (id && !isUnfilled(passage)) return [typedByHand(shown, id, passage, offset)];
    if (id) return [];
    return [
      {
        rule: 'hotline/is-known',
        severity: 'error',
        offset,
        message: `没有核实过这个号码：${shown.slice(0, 30)}`,
        hint: '电话只写 content/facts/ 里核实过的热线；要用新号码，先在那里建一个文件，写明出处。不是电话，就在后面写上单位（元、次、人……）',
      },
    ];
  });
}
