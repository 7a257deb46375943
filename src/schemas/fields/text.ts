import { z } from 'astro/zod';
import { described, type FieldInfo, infoOf, type MoreInfo, type Shelf } from './field.ts';

/** Number of characters as a reader counts them; an emoji or a rare character is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** What a text may say of itself beyond its name; words of ours, in which facts are filled in, unless it says otherwise. */
type TextInfo = MoreInfo & Partial<Pick<FieldInfo, 'holds' | 'filled' | 'missing'>>;

const EMPTY = '不能是空的';

/** One line of Chinese of at most `max` characters; never empty. */
export function words(name: string, max: number, more: TextInfo = {}) {
  const schema = z
    .string()
    .trim()
    .min(1, EMPTY)
    .refine((text) => countCharacters(text) <= max, {
      error: ({ input }) => `有 ${countCharacters(String(input))} 个字，最多 ${max} 个字`,
      params: { broken: 'length' },
    })
    .refine((text) => !text.includes('\n'), '要写成一行，中间不要换行');
  return described(schema, { holds: 'words', filled: true, ...more, name, max });
}

/** Text of any length; never empty. */
export function paragraph(name: string, more: TextInfo = {}) {
  const schema = z
    .string(more.missing)
    .trim()
    .min(1, more.missing ?? EMPTY);
  return described(schema, { holds: 'words', filled: true, ...more, name });
}

/** Text in the form a pattern asks for; `written` tells writers how. */
export function code(
  name: string,
  pattern: RegExp,
  written: string,
  more: MoreInfo & Partial<Pick<FieldInfo, 'holds' | 'of'>> = {},
) {
  return described(z.string().regex(pattern, written), { holds: 'code', ...more, name, written });
}

/** A file name without its extension, or the name of a thing in a file, used as the last part of an address: small letters, digits, hyphens. */
export function id(name: string, of: Shelf, more: MoreInfo = {}) {
  const written = '只能用小写英文字母、数字和短横线，例如 safe-account';
  return code(name, /^[a-z0-9]+(-[a-z0-9]+)*$/, written, { ...more, holds: 'id', of });
}

/** The same field, which may also be left empty. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  const either = z.union([z.literal(''), schema]);
  const info = infoOf(schema);
  return info ? described(either, info) : either;
}
