import type { CampaignData } from '../schemas/campaign.ts';
import type { Page } from './page.ts';

/** A campaign kit: the words of every piece. */
export interface Campaign extends Page {
  kit: CampaignData;
}

/** Longest SMS sent as one message, in characters, the signature 【…】 included. */
export const SMS_LIMIT = 70;

/** `全年可用`, or `适合 6 月、9 月`. */
export function formatMonths(months: readonly number[]): string {
  return months.length === 12 ? '全年可用' : `适合 ${months.map((month) => `${month} 月`).join('、')}`;
}

/** Campaigns that fit the month of `day` first, then those that fit next; at most `limit`. */
export function campaignsForDay(campaigns: readonly Campaign[], day: string, limit: number): Campaign[] {
  const month = Number(day.slice(5, 7));
  const wait = ({ kit }: Campaign) => Math.min(...kit.months.map((fit) => (fit - month + 12) % 12));
  return [...campaigns].sort((a, b) => wait(a) - wait(b) || a.kit.months.length - b.kit.months.length || a.id.localeCompare(b.id, 'en')).slice(0, limit);
}
