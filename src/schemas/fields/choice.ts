import { z } from 'astro/zod';
import { described, type MoreInfo } from './field.ts';

/** One of a closed list of values, each with its Chinese name. */
export function choice<const Names extends Readonly<Record<string, string>>>(
  name: string,
  choices: Names,
  more: MoreInfo = {},
) {
  const values = Object.keys(choices) as (keyof Names & string)[];
  return described(z.enum(values), { ...more, name, holds: 'choice', choices });
}

/** Values that are Chinese words already, each under itself. */
export function named<const Values extends readonly string[]>(
  values: Values,
): Readonly<Record<Values[number], string>> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<
    Values[number],
    string
  >;
}

/** The one value of a closed list that tells this member of a union from the others. */
export function only<
  const Names extends Readonly<Record<string, string>>,
  const Value extends keyof Names & string,
>(name: string, choices: Names, value: Value) {
  return described(z.literal(value), { name, holds: 'choice', choices });
}

/** `true` or `false`. */
export function yesNo(name: string, more: MoreInfo = {}) {
  return described(z.boolean(), { ...more, name, holds: 'yes-no' });
}

/** `true`, or left out. */
export function yes(name: string, more: MoreInfo = {}) {
  return described(z.literal(true), { ...more, name, holds: 'yes-no' });
}
