import { z } from 'astro/zod';
import { described, type FieldInfo, type MoreInfo } from './field.ts';
import { words } from './text.ts';

type Items = MoreInfo & Pick<FieldInfo, 'min' | 'max'>;

/** Fields that belong together; a field it does not know is a fault. */
export function group<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  more: MoreInfo = {},
) {
  return described(z.strictObject(shape), { ...more, name, holds: 'group' });
}

/** A list of at least `min` and at most `max` items. */
export function list<Item extends z.ZodType>(name: string, item: Item, info: Items = {}) {
  const { min, max } = info;
  const from = min === undefined ? z.array(item) : z.array(item).min(min);
  const schema = max === undefined ? from : from.max(max);
  return described(schema, { ...info, name, holds: 'list' });
}

/** A list of groups. */
export function rows<Shape extends z.ZodRawShape>(name: string, shape: Shape, info: Items = {}) {
  return list(name, group(name, shape), info);
}

/** A list of lines of at most `characters` characters. */
export function lines(
  name: string,
  characters: number,
  { holds, ...info }: Items & Partial<Pick<FieldInfo, 'holds'>> = {},
) {
  return list(name, words(name, characters, { ...(holds && { holds }) }), info);
}
