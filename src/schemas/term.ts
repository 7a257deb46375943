import { z } from 'astro/zod';
import { citations } from './fields/citation.ts';
import { lines, list } from './fields/group.ts';
import { pageId } from './fields/page.ts';
import { paragraph, words } from './fields/text.ts';
import { topic } from './fields/vocabulary.ts';

/** 词条：一个词，用大白话说清。 */
export const termSchema = z.strictObject({
  name: words('词', 16),
  aliases: lines('别的叫法', 16, {
    holds: 'typed',
    note: '也用于检索；一个词只归一个词条',
  }).default([]),
  topic: topic('主题'),
  short: words('一句话解释', 60, { note: '用大白话说' }),
  more: list('再多说几句', paragraph('一段'), { note: '每条一段' }).default([]),
  sources: citations,
  related: list('相关页面', pageId('相关页面')).default([]),
});
export type TermData = z.infer<typeof termSchema>;
