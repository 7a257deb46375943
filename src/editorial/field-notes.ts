import type { FieldPath } from '../domain/issue.ts';
import { dataFieldNotes } from './data-field-notes.ts';
import { pageFieldNotes } from './page-field-notes.ts';

const notes: Record<string, string> = { ...pageFieldNotes, ...dataFieldNotes };

/** Names of all fields there are, for telling a misread key from ordinary text. */
export const fieldNames: ReadonlySet<string> = new Set(
  Object.keys(notes).map((key) => key.split('.').at(-1) as string),
);

/** The Chinese meaning of a field, or undefined when it has none. */
export function fieldNote(collection: string, path: FieldPath): string | undefined {
  const names = path.filter((part) => typeof part === 'string');
  const name = names.at(-1);
  if (name === undefined) return undefined;
  return notes[`${names.at(-2) ?? collection}.${name}`] ?? notes[name];
}

/** A field as messages name it: `“reviewBy”（下次核对的最后期限）`, `“sources”第 2 项的“id”（出处编号）`. */
export function formatField(collection: string, path: FieldPath): string {
  const parts = path.map((part, index) =>
    typeof part === 'number' ? `第 ${part + 1} 项` : `${index > 0 ? '的' : ''}“${part}”`,
  );
  const note = typeof path.at(-1) === 'string' ? fieldNote(collection, path) : undefined;
  return parts.join('') + (note ? `（${note}）` : '');
}
