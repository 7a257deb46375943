import { z } from 'astro/zod';
import { described, type FieldInfo, type MoreInfo } from './field.ts';

type Bounds = Pick<FieldInfo, 'min' | 'max'>;

function bounded(schema: z.ZodNumber, { min, max }: Bounds): z.ZodNumber {
  const from = min === undefined ? schema : schema.min(min);
  return max === undefined ? from : from.max(max);
}

/** A whole number between `min` and `max`. */
export function count(name: string, { min, max, ...more }: MoreInfo & Bounds = {}) {
  const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return described(bounded(z.number().int(), bounds), {
    ...more,
    ...bounds,
    name,
    holds: 'number',
  });
}

/** A number that may have decimals. */
export function amount(name: string, { min, max, ...more }: MoreInfo & Bounds = {}) {
  const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return described(bounded(z.number(), bounds), { ...more, ...bounds, name, holds: 'number' });
}
