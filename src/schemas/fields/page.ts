import { citations } from './citation.ts';
import type { MoreInfo } from './field.ts';
import { lines, list } from './group.ts';
import { day } from './iso-date.ts';
import { reviewFields } from './review.ts';
import { code, words } from './text.ts';
import { audience, drawing, topic } from './vocabulary.ts';

/** Where a relation points: `guides/safe-account`, `cases/hotel-air-conditioning`. */
export function pageId(name: string, more: MoreInfo = {}) {
  const written = '要写成“类别/文件名”，例如 guides/safe-account';
  const about = { example: 'guides/safe-account', ...more, holds: 'id', of: 'pages' } as const;
  return code(name, /^(guides|cases|lessons|campaigns)\/[a-z0-9-]+$/, written, about);
}

/** What every public page made of an MDX file carries. */
export const pageFields = {
  title: words('标题', 28, { paper: true }),
  summary: words('一句话说清答案', 60, { note: '热线和数字用 {编号} 代替，例如 {hotline-110}' }),
  topic: topic('主题'),
  audience: list('写给谁看', audience('读者'), { min: 1, example: '[public, older]' }),
  searchTags: lines('检索别名', 20, {
    holds: 'typed',
    note: '读者可能会打的字，不显示在页面上',
  }).default([]),
  drawing: drawing('配图', { note: 'src/drawings/ 里的文件名；不写就用主题的图' }).optional(),
  sources: citations,
  published: day('首次发布日期', { example: '2026-11-21' }),
  ...reviewFields,
  related: list('相关页面', pageId('相关页面'), {
    example: '[guides/safe-account, cases/hotel-air-conditioning]',
  }).default([]),
};
