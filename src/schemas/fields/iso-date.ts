import { z } from 'astro/zod';
import { described, type MoreInfo } from './field.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True when `text` is a day that exists in the calendar, written like 2026-03-05. */
export function isRealDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** A Date made by Astro's YAML reader, back to its text; anything else unchanged. */
function yamlDateToText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/**
 * A calendar day as text, `2026-03-05`.
 * Astro's YAML reader hands over a Date and has by then turned 2026-02-30 into 2 March; the editor's desk
 * (`src/editorial`) therefore checks the raw text with this same schema before Astro sees the file.
 */
export function day(name: string, more: MoreInfo = {}) {
  const written = '写成 2026-03-05 这样，不加引号';
  const text = z.string(written).refine(isRealDate, written);
  return described(z.preprocess(yamlDateToText, text), { ...more, name, holds: 'day', written });
}

/** A day, or a month or year where no more is known: `2026-03-05`, `2026-03`, `2026`. */
export function looseDay(name: string, more: MoreInfo = {}) {
  const written = "写成 '2021'、'2021-01' 或 2021-01-05";
  const text = z.string(written).regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, written);
  return described(z.preprocess(yamlDateToText, text), { ...more, name, holds: 'day', written });
}
