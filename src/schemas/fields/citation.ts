import { z } from 'astro/zod';
import { slug } from './text.ts';

/** An id of the fact ledger: F-091 (facts), S-030 (seed documents) or R-01 (red lines). */
export const ledgerId = z.string().regex(/^(F-\d{3}|S-\d{3})$/, '依据编号要写成 F-091 或 S-030 这样');

/** One source a page rests on, and which ledger facts it takes from it. The order gives the note numbers. */
export const citation = z.strictObject({
  /** 出处编号：content/sources/ 里的文件名。 */
  id: slug,
  /** 用到这份出处里的哪些依据，例：[F-091, F-209]。 */
  facts: z.array(ledgerId).min(1, '至少写一个依据编号'),
});
export type Citation = z.infer<typeof citation>;
