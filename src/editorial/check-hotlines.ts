import type { Entry } from '../domain/entry.ts';
import type { FactData } from '../schemas/fact.ts';
import type { Fault } from './fault.ts';
import { fieldName, type Passage, recordedFields, typedFields } from './passages.ts';

/** Every number that is or was a hotline, with the fact that holds it. */
export type HotlineNumbers = ReadonlyMap<string, string>;

/** Where numbers are data or what a reader types, not words of ours. */
const exemptCollections = new Set(['facts', 'sources']);
const exemptFields = new Set([...typedFields, ...recordedFields, 'about', 'also']);

// A number that stands alone: not a piece of a longer one, of an id (F-110, hotline-110) or of an amount (1,110).
const ALONE = /(?<![\d.,-]|第\s?)\d[\d-]*\d(?![\d-]|[.,]\d)/g;
const AMOUNT = /^\s?(元|万|亿|个|件|人|家|名|分|岁|周岁|年|月|日|天|次|条|笔|米|平方|号|%|％|倍|页|字)/;

/** Present and past numbers of all hotlines. */
export function hotlineNumbers(facts: readonly Entry<FactData>[]): HotlineNumbers {
  return new Map(
    facts.filter(({ data }) => data.kind === 'hotline').flatMap(({ id, data }) => data.periods.map(({ value }): [string, string] => [String(value), id])),
  );
}

/** Hotlines typed by hand: they change, and then the page would lie. */
export function checkHotlines(passage: Passage, numbers: HotlineNumbers): Fault[] {
  if (exemptCollections.has(passage.collection) || exemptFields.has(fieldName(passage.path))) return [];
  const text = passage.text
    .replace(/\{[^{}]*\}/g, (token) => ' '.repeat(token.length))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [...text.matchAll(ALONE)].flatMap((match): Fault[] => {
    const id = numbers.get(match[0]);
    if (!id || AMOUNT.test(text.slice(match.index + match[0].length))) return [];
    const better = passage.kind === 'field' ? `改成 {${id}}` : passage.kind === 'body' ? `改成 <Hotline id="${id}" />` : '换个说法，标签的标题里不写号码';
    return [
      {
        rule: 'hotline/from-facts',
        severity: 'error',
        offset: passage.start + match.index,
        message: `热线 ${match[0]} 是手写的，号码变了这里不会跟着变`,
        hint: better,
      },
    ];
  });
}
