import { isoDate } from './iso-date.ts';

/** When the words were held against their sources, and when that must happen again. */
export const reviewFields = {
  /** 最近一次逐条核对出处的日期。例：2026-11-21 */
  reviewed: isoDate,
  /** 下次核对的最后期限。过了这一天，照样发布，检查会提醒，页面上写明还没有核对。 */
  reviewBy: isoDate,
};
