import { z } from 'astro/zod';
import { line, text } from './fields/text.ts';

/** content/site/topics/编号.yaml：一个主题；图是旁边同名的 SVG。 */
export const topicSchema = z.strictObject({
  /** 主题的名字，最多 8 个字。 */
  name: line(8),
  /** 主题排在第几：小的在前，中间留空好插新的。 */
  order: z.number().int(),
  /** 一句话：这里能查到什么。 */
  blurb: line(40),
  /** 主题页开头的一段。 */
  intro: text,
});
export type TopicData = z.infer<typeof topicSchema>;

/** content/site/topics/编号.svg：一个主题的图，已经整理干净。 */
export const drawingSchema = z.strictObject({ svg: text });
export type DrawingData = z.infer<typeof drawingSchema>;
