import { z } from 'astro/zod';
import { count } from './fields/count.ts';
import { lines, rows } from './fields/group.ts';
import { pageFields } from './fields/page.ts';
import { paragraph, words } from './fields/text.ts';

/** 指南：一篇回答一个问题。 */
export const guideSchema = z.strictObject({
  ...pageFields,
  says: lines('对方会怎么说', 30, {
    holds: 'quoted',
    note: '骗子的原话，不带引号',
    example: '[把钱转到安全账户]',
  }).default([]),
  order: count('在主题页里的排序', { note: '小的在前' }).default(100),
  faq: rows(
    '常见追问',
    { question: words('问', 30), answer: paragraph('答') },
    { note: '写了会显示在文末' },
  ).default([]),
});
export type GuideData = z.infer<typeof guideSchema>;
