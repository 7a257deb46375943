import { z } from 'astro/zod';
import type { FieldPath } from '../domain/issue.ts';

/** A schema without its optional, default and preprocess wrappers. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return unwrapped(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrapped(schema.out);
  return schema;
}

/** The member of a union that fits a value, told by the field that tells them apart; the schema itself when it is no union. */
function chosen(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const named = (value as Record<string, unknown> | null | undefined)?.[discriminator];
  return schema.options.find((option) => {
    const field =
      option instanceof z.ZodObject && (option.shape[discriminator] as z.core.$ZodType | undefined);
    return field instanceof z.ZodLiteral && field.value === named;
  });
}

/** Every field name of the object at `path` of `value`, in the order of the schema; empty when there is no object. */
export function fieldNamesAt(schema: z.core.$ZodType, path: FieldPath, value: unknown): string[] {
  let here: z.core.$ZodType | undefined = chosen(unwrapped(schema), value);
  let found = value;
  for (const part of path) {
    if (here instanceof z.ZodObject)
      here = (here.shape as Record<string, z.core.$ZodType>)[String(part)];
    else if (here instanceof z.ZodArray) here = here.element;
    else return [];
    found = (found as Record<string | number, unknown> | null | undefined)?.[part];
    here &&= chosen(unwrapped(here), found);
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape as object) : [];
}

/** Every field of a schema, at any depth, as a path without list positions; unions give the fields of all members. */
export function allFieldPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[][] {
  const here = unwrapped(schema);
  if (here instanceof z.ZodArray) return allFieldPaths(here.element, path);
  if (here instanceof z.ZodDiscriminatedUnion)
    return here.options.flatMap((option) => allFieldPaths(option, path));
  if (!(here instanceof z.ZodObject)) return [];
  return Object.entries(here.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]) => [
    [...path, name],
    ...allFieldPaths(field, [...path, name]),
  ]);
}
