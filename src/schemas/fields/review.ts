import { isoDate } from './iso-date.ts';

/** When the words were held against their sources, and when that must happen again. */
export const reviewFields = {
  /** 最近一次逐条核对出处的日期。例：2026-11-21 */
  reviewed: isoDate,
  /** 下次核对的最后期限。超过后先警告，30 天后构建失败。 */
  reviewBy: isoDate,
};
