import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { isoDate } from './iso-date.ts';
import { reviewFields } from './review.ts';
import { line } from './text.ts';
import { audience, drawing, topic } from './vocabulary.ts';

/** Where a relation points: `guides/safe-account`, `cases/hotel-air-conditioning`. */
export const pageId = z
  .string()
  .regex(
    /^(guides|cases|lessons|campaigns)\/[a-z0-9-]+$/,
    '要写成“类别/文件名”，例如 guides/safe-account',
  );

/** What every public page made of an MDX file carries. */
export const pageFields = {
  /** 标题，最多 28 个字。 */
  title: line(28),
  /** 一句话说清答案，最多 60 个字。热线和数字用 {编号} 代替，例：先打 {hotline-110}。 */
  summary: line(60),
  /** 主题：content/site/topics/ 里的文件名。 */
  topic,
  /** 写给谁看：public 大众、older 老年人、students 学生、teachers 老师、branches 网点。 */
  audience: z.array(audience).min(1, '至少写一类读者'),
  /** 检索别名：读者可能会打的字，不显示在页面上。 */
  searchTags: z.array(line(20)).default([]),
  /** 配图：src/drawings/ 里的文件名，或者主题的文件名；不写就用主题的图。 */
  drawing: drawing.optional(),
  sources: citations,
  /** 首次发布日期。例：2026-11-21 */
  published: isoDate,
  ...reviewFields,
  /** 相关页面，例：[guides/safe-account, cases/hotel-air-conditioning]。 */
  related: z.array(pageId).default([]),
};
