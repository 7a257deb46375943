import type { CampaignData, EditionData } from '../schemas/campaign.ts';
import type { CalendarEvent, CalendarYear } from './calendar.ts';
import type { Page } from './page.ts';
import { formatDate } from './zh.ts';

/** A campaign kit: the words of every piece. */
export interface Campaign extends Page {
  kit: CampaignData;
}

/** Longest SMS sent as one message, in characters, the signature 【…】 included. */
export const SMS_LIMIT = 70;

/** Longest text WeChat shows unfolded in 朋友圈, in characters. */
export const MOMENTS_LIMIT = 140;

/** What one point holds in the two lines a poster gives it at a size that is read from three metres, in Chinese characters. */
export const POINT_WIDTH = 36;

/** What one line of an LED screen holds, in characters. */
export const LED_LIMIT = 16;

/** A broadcast of 60 to 90 seconds, in characters. */
export const BROADCAST_LENGTH = { least: 240, most: 360 } as const;

/** A short video, in seconds. */
export const VIDEO_SECONDS = { least: 15, most: 60 } as const;

/** `全年可用`, or `适合 6 月、9 月`. */
export function formatMonths(months: readonly number[]): string {
  return months.length === 12
    ? '全年可用'
    : `适合 ${months.map((month) => `${month} 月`).join('、')}`;
}

/** What a branch calls a kit: its title before the colon, without the word for material; `反诈`. */
export function shortName({ title }: Pick<Campaign, 'title'>): string {
  return (title.split('：')[0] as string).replace(/(?:宣传)?物料$/, '');
}

/** Campaigns that fit the month of `day` first, then those that fit next; at most `limit`. */
export function campaignsForDay(
  campaigns: readonly Campaign[],
  day: string,
  limit: number,
): Campaign[] {
  const month = Number(day.slice(5, 7));
  const wait = ({ kit }: Campaign) => Math.min(...kit.months.map((fit) => (fit - month + 12) % 12));
  return [...campaigns]
    .sort(
      (a, b) =>
        wait(a) - wait(b) ||
        a.kit.months.length - b.kit.months.length ||
        a.id.localeCompare(b.id, 'en'),
    )
    .slice(0, limit);
}

/** Kits made for the month of `day`, and those that may be put up as well, the next to come first. */
export function splitByMonth(
  campaigns: readonly Campaign[],
  day: string,
): { thisMonth: Campaign[]; others: Campaign[] } {
  const month = Number(day.slice(5, 7));
  const sorted = campaignsForDay(campaigns, day, campaigns.length);
  const fits = ({ kit }: Campaign) => kit.months.includes(month);
  return { thisMonth: sorted.filter(fits), others: sorted.filter((campaign) => !fits(campaign)) };
}

/** One edition of a kit, as it is printed on every piece: `zx1`. */
export interface Edition extends EditionData {
  id: string;
  number: number;
}

/** Every edition of a kit, oldest first. */
export function listEditions({
  code,
  editions,
}: Pick<CampaignData, 'code' | 'editions'>): Edition[] {
  return editions.map((edition, index) => ({
    ...edition,
    id: `${code}${index + 1}`,
    number: index + 1,
  }));
}

/** The kit without the editions written down ahead, whose day lies after `today`. */
export function withBegunEditions<Kit extends Pick<CampaignData, 'editions'>>(
  kit: Kit,
  today: string,
): Kit {
  return {
    ...kit,
    editions: kit.editions.filter(({ date }, index) => index === 0 || date <= today),
  };
}

/** The edition that is printed today: the last one. */
export function currentEdition(kit: Pick<CampaignData, 'code' | 'editions'>): Edition {
  return listEditions(kit).at(-1) as Edition;
}

/** What a reader with a printed piece in hand must know about it. */
export type EditionState = 'current' | 'replaced' | 'withdrawn';

/** The words a reader sees for the state of an edition. */
export const editionStates: Record<EditionState, string> = {
  current: '现行',
  replaced: '已更新',
  withdrawn: '已停用',
};

/** Whether an edition still holds on `today`: withdrawn by the editor or past its date, replaced by a later one, or current. */
export function editionState(
  { kit, reviewBy }: Pick<Campaign, 'kit' | 'reviewBy'>,
  edition: Pick<Edition, 'id'>,
  today: string,
): EditionState {
  if ((kit.withdrawn && kit.withdrawn.from <= today) || reviewBy < today) return 'withdrawn';
  return currentEdition(kit).id === edition.id ? 'current' : 'replaced';
}

/** The event a kit belongs to, year by year, newest first; years without it are left out. */
export function eventsOf(
  { kit }: Pick<Campaign, 'kit'>,
  years: readonly CalendarYear[],
): CalendarEvent[] {
  if (!kit.event) return [];
  return years
    .flatMap(({ events }) => events.filter(({ id }) => id === kit.event))
    .sort((a, b) => b.year - a.year);
}

/** The next event of a kit on `today`, with the official slogan of that year where the issuer has published one. */
export function nextEvent(
  campaign: Pick<Campaign, 'kit'>,
  years: readonly CalendarYear[],
  today: string,
): CalendarEvent | undefined {
  const now = today.slice(0, 7);
  return eventsOf(campaign, years)
    .filter(({ year, month }) => `${year}-${String(month).padStart(2, '0')}` >= now)
    .at(-1);
}

/** Kits by the month they fit, January first; months without one are left out. */
export function campaignsByMonth(
  campaigns: readonly Campaign[],
): { month: number; campaigns: Campaign[] }[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const fitting = campaigns.filter(({ kit }) => kit.months.includes(month));
    return fitting.length > 0 ? [{ month, campaigns: fitting }] : [];
  });
}

/** What the verify page of one edition says: the state, what to do with the paper in hand, and the edition that holds now. */
export function composeVerdict(
  campaign: Campaign,
  edition: Edition,
  today: string,
): { state: EditionState; label: string; advice: string; current: string } {
  const state = editionState(campaign, edition, today);
  const advice: Record<EditionState, string> = {
    current: `这一版还在用，有效期至 ${formatDate(campaign.reviewBy)}。`,
    replaced: '这一版换过了，别再贴，请换新的。',
    withdrawn: campaign.kit.withdrawn
      ? `这一套不用了：${campaign.kit.withdrawn.why}。请收起来。`
      : '这一套过了有效期，还没有重新核对，先不要用。',
  };
  return {
    state,
    label: editionStates[state],
    advice: advice[state],
    current: currentEdition(campaign.kit).id,
  };
}
