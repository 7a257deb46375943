import { z } from 'astro/zod';
import { citations } from './fields/citation.ts';
import { line } from './fields/text.ts';

/** 图表数据：一组量过的数。 */
export const seriesSchema = z.strictObject({
  /** 图的标题。 */
  title: line(40),
  /** 数的到底是什么、哪里、哪年。 */
  counts: line(80),
  /** 单位。没有单位的指数写“指数”。 */
  unit: line(8),
  /** 画法：bars 几根条并排，change 只有变化百分比。 */
  shape: z.enum(['bars', 'change']),
  /** 数据点；单位和整组不同的，写自己的 unit。 */
  points: z
    .array(
      z.strictObject({
        label: line(20),
        value: z.number(),
        unit: line(8).optional(),
        note: line(30).optional(),
      }),
    )
    .min(1),
  /** 不能据此推断什么。 */
  mustNotConclude: line(100),
  /** 出处。 */
  sources: citations,
});
export type SeriesData = z.infer<typeof seriesSchema>;
