import { z } from 'astro/zod';
import { pageFields } from './fields/page.ts';
import { line, text } from './fields/text.ts';

/** 指南：一篇回答一个问题。 */
export const guideSchema = z.strictObject({
  ...pageFields,
  /** 对方会怎么说：骗子的原话，不带引号。例：把钱转到安全账户 */
  says: z.array(line(30)).default([]),
  /** 在主题页里的排序，小的在前。 */
  order: z.number().int().default(100),
  /** 常见追问：问与答。写了会显示在文末。 */
  faq: z.array(z.strictObject({ question: line(30), answer: text })).default([]),
});
export type GuideData = z.infer<typeof guideSchema>;
