import { day } from './iso-date.ts';

/** When the words were held against their sources, and when that must happen again. */
export const reviewFields = {
  reviewed: day('最近一次核对日期', { note: '逐条核对出处的那一天', example: '2026-11-21' }),
  reviewBy: day('下次核对的最后期限', {
    note: '过了这一天，照样发布，检查会提醒，页面上写明还没有核对',
    example: '2027-05-21',
  }),
};
