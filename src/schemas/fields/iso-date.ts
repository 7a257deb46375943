import { z } from 'astro/zod';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True when `text` is a day that exists in the calendar, written like 2026-03-05. */
export function isRealDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** A Date made of an unquoted day, back to its text; anything else unchanged. */
export function yamlDateToText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/**
 * A calendar day as text, `2026-03-05`.
 * The editor's desk (`src/editorial`) hands over a Date only for a day that is real; 2026-02-30 stays text and is refused.
 */
export const isoDate = z.preprocess(
  yamlDateToText,
  z
    .string('日期要写成 2026-03-05 这样')
    .refine(isRealDate, '日期不存在或写法不对，应写成 2026-03-05 这样'),
);
