import { z } from 'astro/zod';
import { citations } from './fields/citation.ts';
import { pageId } from './fields/page.ts';
import { line, text } from './fields/text.ts';
import { topic } from './fields/vocabulary.ts';

/** 词条：一个词，用大白话说清。 */
export const termSchema = z.strictObject({
  /** 词。 */
  name: line(16),
  /** 别的叫法，也用于检索。 */
  aliases: z.array(line(16)).default([]),
  topic,
  /** 一句话解释，最多 60 个字。 */
  short: line(60),
  /** 再多说几句；每条一段。 */
  more: z.array(text).default([]),
  sources: citations,
  related: z.array(pageId).default([]),
});
export type TermData = z.infer<typeof termSchema>;
