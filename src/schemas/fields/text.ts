import { z } from 'astro/zod';

/** Number of characters as a reader counts them; an emoji or a rare character is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** One line of Chinese of at most `max` characters; never empty. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1, '不能是空的')
    .refine((text) => countCharacters(text) <= max, {
      error: (issue) => `有 ${countCharacters(String(issue.input))} 个字，最多 ${max} 个字`,
    })
    .refine((text) => !text.includes('\n'), '要写成一行，中间不要换行');
}

/** Plain text of any length; never empty. */
export const text = z.string().trim().min(1, '不能是空的');

/** A file name without its extension, used as the last part of an address: small letters, digits, hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写英文字母、数字和短横线，例如 safe-account');
