import { z } from 'astro/zod';
import { slug } from './text.ts';

/** An id of the fact ledger: F-091 (facts) or S-030 (seed documents). */
export const ledgerId = z
  .string()
  .regex(/^(F-\d{3}|S-\d{3})$/, '依据编号要写成 F-091 或 S-030 这样');

/** One source a page rests on, and which ledger facts it takes from it. The order gives the note numbers. */
const citation = z.strictObject({
  /** 出处编号：content/sources/ 里的文件名。 */
  id: slug,
  /** 用到这份出处里的哪些依据，例：[F-091, F-209]。 */
  facts: z.array(ledgerId).min(1, '至少写一个依据编号'),
});

/** 出处，至少一条；顺序就是页面上注释的编号。 */
export const citations = z.array(citation).min(1, '至少写一条出处');
export type Citation = z.infer<typeof citation>;
