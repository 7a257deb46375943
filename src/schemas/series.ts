import { z } from 'astro/zod';
import { choice } from './fields/choice.ts';
import { citations } from './fields/citation.ts';
import { amount } from './fields/count.ts';
import { rows } from './fields/group.ts';
import { words } from './fields/text.ts';

/** 图表数据：一组量过的数。 */
export const seriesSchema = z.strictObject({
  title: words('图的标题', 40),
  counts: words('数的到底是什么', 80, { note: '写清哪里、哪年' }),
  unit: words('单位', 8, { note: '没有单位的指数写“指数”' }),
  shape: choice('画法', { bars: '几根条并排', change: '只有变化百分比' }),
  points: rows(
    '数据点',
    {
      label: words('标签', 20),
      value: amount('值'),
      unit: words('这一点的单位', 8, { note: '和整组不同才写' }).optional(),
      note: words('补充说明', 30).optional(),
    },
    { min: 1 },
  ),
  mustNotConclude: words('不能据此推断什么', 100),
  sources: citations,
});
export type SeriesData = z.infer<typeof seriesSchema>;
