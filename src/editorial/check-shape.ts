import type { FieldPath } from '../domain/issue.ts';
import { type CollectionName, contentFolders } from './content-folders.ts';
import { explainShape } from './explain-shape.ts';
import type { Fault } from './fault.ts';
import type { Fields } from './read-front-matter.ts';

/** Data of a file that meets its contract, or every fault of its shape in Chinese. */
export interface CheckedShape {
  data: object | undefined;
  faults: Fault[];
}

/** Holds the fields of one file against the schema of its collection. */
export function checkShape(collection: CollectionName, fields: Fields): CheckedShape {
  const { schema } = contentFolders[collection];
  const result = schema.safeParse(fields.value);
  if (result.success) return { data: result.data as object, faults: [] };
  const explained = result.error.issues.flatMap((issue) =>
    explainShape(issue, { schema, value: fields.value }),
  );
  const misspelt = new Set(
    explained.flatMap(({ path, meant }) =>
      meant ? JSON.stringify([...path.slice(0, -1), meant]) : [],
    ),
  );
  const faults = explained
    .filter(({ rule, path }) => rule !== 'field/is-present' || !misspelt.has(JSON.stringify(path)))
    .map(
      ({ path, atKey, rule, message, hint }): Fault => ({
        rule,
        severity: 'error',
        message,
        hint,
        offset: atKey ? fields.offsetOfKey(path) : placeOf(path, fields),
      }),
    );
  return { data: undefined, faults };
}

/** A field without a value is pointed to by its name. */
function placeOf(path: FieldPath, fields: Fields): number {
  const value = path.reduce<unknown>(
    (here, part) => (here as Record<string | number, unknown> | null | undefined)?.[part],
    fields.value,
  );
  return value === null && typeof path.at(-1) === 'string'
    ? fields.offsetOfKey(path)
    : fields.offsetOf(path);
}
