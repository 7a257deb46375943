import { z } from 'astro/zod';
import { type FieldInfo, holdings, infoOf, wrapped } from './field.ts';

type Path = readonly (string | number)[];

/** One field of a schema. */
export interface Field {
  /** Its name after those of the groups it stands in; list positions are left out. */
  path: string[];
  info: FieldInfo | undefined;
  schema: z.core.$ZodType;
  /** Whether a writer may leave it out. */
  optional: boolean;
}

/** A text of a value, with the field it stands in. */
export interface FoundText {
  text: string;
  path: (string | number)[];
  info: FieldInfo | undefined;
}

/** A schema without the wrappers that let a field be left out or change its value first. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = wrapped(schema);
  return inner ? unwrapped(inner) : schema;
}

/** The fields of an object by name; undefined when the schema is none. */
export function shapeOf(
  schema: z.core.$ZodType,
): Readonly<Record<string, z.core.$ZodType>> | undefined {
  return schema instanceof z.ZodObject
    ? (schema.shape as Record<string, z.core.$ZodType>)
    : undefined;
}

/** The part of a value at one step of a path; undefined when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, part) =>
      here !== null && typeof here === 'object' && Object.hasOwn(here, part)
        ? (here as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}

/** The member of a union that fits a value, told by the field that tells them apart; the schema itself when it is no union. */
function chosen(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const named = valueAt(value, [discriminator]);
  return schema.options.find((option) => {
    const field = shapeOf(option)?.[discriminator];
    return field instanceof z.ZodLiteral && field.value === named;
  });
}

/** The schema one step further down; the field that tells the members of a union apart is found in any of them. */
function stepInto(
  schema: z.core.$ZodType,
  part: string | number,
  value: unknown,
): z.core.$ZodType | undefined {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodDiscriminatedUnion && plain.def.discriminator === part)
    return plain.options[0] && shapeOf(plain.options[0])?.[part];
  const here = chosen(plain, value);
  if (here instanceof z.ZodArray) return here.element;
  return here && shapeOf(here)?.[String(part)];
}

/** The schemas along a path of a value, the outermost first; shorter than the path where it leads nowhere. */
function schemasAlong(schema: z.core.$ZodType, path: Path, value: unknown): z.core.$ZodType[] {
  const along: z.core.$ZodType[] = [];
  let here: z.core.$ZodType | undefined = schema;
  for (const [index, part] of path.entries()) {
    here = here && stepInto(here, part, valueAt(value, path.slice(0, index)));
    if (!here) break;
    along.push(here);
  }
  return along;
}

/** Descriptions of the groups and lists a path leads through and of the field itself, as far as they are known. */
export function infosAlong(schema: z.core.$ZodType, path: Path, value: unknown): FieldInfo[] {
  return schemasAlong(schema, path, value).flatMap((found) => infoOf(found) ?? []);
}

/** The description of the field at `path` of `value`; undefined where no field is. */
export function infoAt(schema: z.core.$ZodType, path: Path, value: unknown): FieldInfo | undefined {
  const along = schemasAlong(schema, path, value);
  const last = along.at(-1);
  return last && along.length === path.length ? infoOf(last) : undefined;
}

/** The fields of the object at `path` of `value`, in the order of the schema; empty when there is no object. */
export function fieldsAt(
  schema: z.core.$ZodType,
  path: Path,
  value: unknown,
): Readonly<Record<string, z.core.$ZodType>> {
  const along = schemasAlong(schema, path, value);
  if (along.length < path.length) return {};
  const here = chosen(unwrapped(along.at(-1) ?? schema), valueAt(value, path));
  return (here && shapeOf(here)) ?? {};
}

/** Every field of a schema, at any depth; unions give the fields of all members. */
export function allFields(schema: z.core.$ZodType, path: readonly string[] = []): Field[] {
  const here = unwrapped(schema);
  if (here instanceof z.ZodArray) return allFields(here.element, path);
  if (here instanceof z.ZodDiscriminatedUnion)
    return here.options.flatMap((option) => allFields(option, path));
  return Object.entries(shapeOf(here) ?? {}).flatMap(([name, field]) => [
    {
      path: [...path, name],
      info: infoOf(field),
      schema: field,
      optional: field instanceof z.ZodOptional || field instanceof z.ZodDefault,
    },
    ...allFields(field, [...path, name]),
  ]);
}

/** Every text of a value that meets its schema, with the description of its field. */
export function textsOf(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): FoundText[] {
  if (typeof value === 'string') return [{ text: value, path: [...path], info: infoOf(schema) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const part = Array.isArray(value) ? Number(key) : key;
    const field = stepInto(schema, part, value);
    return field ? textsOf(field, item, [...path, part]) : [];
  });
}

/** Whether readers see the text of a field. */
export function isSeen({ info }: Pick<FoundText, 'info'>): boolean {
  return info === undefined || holdings[info.holds].seen;
}
