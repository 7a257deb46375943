import type { z } from 'astro/zod';
import type { FieldPath } from '../domain/issue.ts';
import type { FieldInfo } from '../schemas/fields/field.ts';
import { allFields, infoAt } from '../schemas/fields/walk.ts';
import { contentFolders } from './content-folders.ts';

/** Names of all fields there are, for telling a misread key from ordinary text. */
export const fieldNames: ReadonlySet<string> = new Set(
  Object.values(contentFolders).flatMap(({ schema }) =>
    allFields(schema).flatMap(({ path }) => path.at(-1) ?? []),
  ),
);

/** A field as messages name it: `“reviewBy”（下次核对的最后期限）`, `“sources”第 2 项的“id”（出处编号）`. */
export function formatField(schema: z.core.$ZodType, path: FieldPath, value: unknown): string {
  const parts = path.map((part, index) =>
    typeof part === 'number' ? `第 ${part + 1} 项` : `${index > 0 ? '的' : ''}“${part}”`,
  );
  const info = typeof path.at(-1) === 'string' ? infoAt(schema, path, value) : undefined;
  return parts.join('') + (info ? `（${info.name}）` : '');
}

/** The values of a choice as a writer may type them, each with its Chinese name: `dispute 纠纷、scam 骗局还原`. */
export function formatChoices(choices: NonNullable<FieldInfo['choices']>): string {
  return Object.entries(choices)
    .map(([value, name]) => (value === name ? value : `${value} ${name}`))
    .join('、');
}

/** How many characters or items a field takes: `最多 28 个字`, `正好 3 项`, `1 到 5 项`; empty without a limit. */
export function formatLimits({ holds, min, max }: FieldInfo): string {
  const unit = holds === 'list' ? ' 项' : holds === 'number' ? '' : ' 个字';
  if (min !== undefined && min === max) return `正好 ${min}${unit}`;
  if (min !== undefined && max !== undefined) return `${min} 到 ${max}${unit}`;
  if (max !== undefined) return `最多 ${max}${unit}`;
  return min === undefined ? '' : `最少 ${min}${unit}`;
}
