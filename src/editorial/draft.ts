import { z } from 'astro/zod';
import { Scalar, stringify } from 'yaml';
import { type FieldInfo, holdings, infoOf } from '../schemas/fields/field.ts';
import { shapeOf, unwrapped } from '../schemas/fields/walk.ts';
import { formatChoices, formatLimits } from './field-notes.ts';

/** What a draft has to know of the content around it. */
export interface Surroundings {
  today: string;
  /** A source to start from, and a fact it supports; the writer replaces it. */
  source: { id: string; fact: string };
  /** A hotline to print on a campaign. */
  hotline: string;
}

/** Values decided before the first word, by field; a field set to `todo` is asked for though it may be left out. */
export interface Given {
  [field: string]: GivenValue;
}
type GivenValue = string | number | boolean | Given | readonly GivenValue[] | undefined;

/** Stands for a value the writer has to find. */
export const todo = undefined;

/** The fields of a new file: what is given, a placeholder for what is needed besides, nothing that may be left out. */
export function composeDraft(schema: z.core.$ZodType, given: Given, around: Surroundings): string {
  // YAML 1.1 quotes what Astro's reader would take for a date.
  return stringify(draftOf(schema, given, around), { lineWidth: 0, version: '1.1' });
}

function draftOf(schema: z.core.$ZodType, given: GivenValue, around: Surroundings): unknown {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodArray) return draftList(plain, given, infoOf(schema), around);
  if (plain instanceof z.ZodDiscriminatedUnion)
    return draftOf(memberOf(plain, given), given, around);
  const shape = shapeOf(plain);
  if (shape) return draftGroup(shape, isGiven(given) ? given : {}, around);
  return draftLeaf(plain, given, infoOf(schema), around);
}

function isGiven(value: GivenValue): value is Given {
  return typeof value === 'object' && !Array.isArray(value);
}

function draftGroup(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  given: Given,
  around: Surroundings,
): object {
  const needed = Object.entries(shape).filter(
    ([name, field]) =>
      Object.hasOwn(given, name) ||
      !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
  );
  return Object.fromEntries(
    needed.map(([name, field]) => [name, draftOf(field, given[name], around)]),
  );
}

function draftList(
  list: z.ZodArray,
  given: GivenValue,
  info: FieldInfo | undefined,
  around: Surroundings,
): unknown[] {
  const items = Array.isArray(given)
    ? given
    : Array.from({ length: Math.max(1, info?.min ?? 1) }, () => todo);
  return items.map((item) => draftOf(list.element, item, around));
}

/** The member of a union that a given value names; the first when it names none. */
function memberOf(union: z.ZodDiscriminatedUnion, given: GivenValue): z.core.$ZodType {
  const { discriminator } = union.def;
  const named = isGiven(given) ? given[discriminator] : undefined;
  const member = union.options.find((option) => {
    const field = shapeOf(option)?.[discriminator];
    return field instanceof z.ZodLiteral && field.value === named;
  });
  return member ?? (union.options[0] as z.core.$ZodType);
}

/** A single value; what a writer still has to replace carries 待写. */
function draftLeaf(
  schema: z.core.$ZodType,
  given: GivenValue,
  info: FieldInfo | undefined,
  around: Surroundings,
): unknown {
  if (given !== undefined) return info?.holds === 'day' ? asDay(given) : given;
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (!info) throw new Error('这个栏目没有描述，写不出架子');
  if (holdings[info.holds].text) return placeholder(info);
  const told = info.choices ? formatChoices(info.choices) : info.name;
  return marked(startOf(info, around), `待写：${told}`);
}

/** Days stand without quotes, as writers type them. */
function asDay(given: GivenValue): GivenValue | Date {
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)
    ? new Date(`${given}T00:00:00Z`)
    : given;
}

/** `待写：` and the name of the field, as long as the field allows; behind it what else a writer has to know. */
function placeholder(info: FieldInfo): unknown {
  const { name, note, holds, max } = info;
  const text = holds === 'typed' ? '待写' : [...`待写：${name}`].slice(0, max).join('');
  const more = [formatLimits(info), note].filter(Boolean).join('；');
  return more && holds !== 'typed' ? marked(text, more) : text;
}

/** A value with a comment behind it. */
function marked(value: unknown, comment: string): Scalar {
  const scalar = new Scalar(value);
  scalar.comment = ` ${comment}`;
  return scalar;
}

/** What stands in a field that holds no words, until the writer replaces it. */
function startOf(info: FieldInfo, { today, source, hotline }: Surroundings): unknown {
  if (info.of === 'sources') return source.id;
  if (info.of === 'ledger') return source.fact;
  if (info.of === 'facts') return hotline;
  if (info.holds === 'day') return asDay(today);
  if (info.holds === 'number') return info.min ?? 1;
  if (info.holds === 'yes-no') return false;
  return Object.keys(info.choices ?? {})[0] ?? info.example ?? '待写';
}
