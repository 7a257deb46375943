import type { CalendarData } from '../schemas/calendar.ts';
import type { Source } from './source.ts';

/** One event of one year. */
export interface CalendarEvent extends Omit<CalendarData['events'][number], 'source'> {
  year: number;
  source: Source | undefined;
}

/** One year of events, in the order of the year. */
export interface CalendarYear {
  year: number;
  events: CalendarEvent[];
}

/** The years with the latest first, as the page of the calendar shows them. */
export function newestFirst(calendar: readonly CalendarYear[]): CalendarYear[] {
  return [...calendar].reverse();
}

/** Month 1–12 of an ISO day. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** Events of the month of `day`, and of the months after it, nearest first; at most `limit`. */
export function upcomingEvents(
  years: readonly CalendarYear[],
  day: string,
  limit: number,
): CalendarEvent[] {
  const now = Number(day.slice(0, 4)) * 12 + monthOf(day);
  return years
    .flatMap((year) => year.events)
    .filter((event) => event.year * 12 + event.month >= now)
    .sort(
      (a, b) =>
        a.year * 12 + a.month - (b.year * 12 + b.month) ||
        (a.start ?? '').localeCompare(b.start ?? ''),
    )
    .slice(0, limit);
}

/** Why an event's days or slogan are not certain: its month is still to come, or the issuer's own words were not found. */
export type Doubt = 'awaited' | 'unseen';

/** The words a reader sees for a doubt. */
export const doubtWords: Record<Doubt, string> = {
  awaited: '还没到，等公告',
  unseen: '没有查到官方原文',
};

/** The doubt about an event as seen on `day`; none where its days and slogan were checked. */
export function doubtOf(
  { year, month, status }: Pick<CalendarEvent, 'year' | 'month' | 'status'>,
  day: string,
): Doubt | undefined {
  if (status !== 'unverified') return undefined;
  return `${year}-${String(month).padStart(2, '0')}` > day.slice(0, 7) ? 'awaited' : 'unseen';
}

/** `2026 年 3 月 9 日到 15 日`, or the month alone where the days are not known. */
export function formatEventDate(
  event: Pick<CalendarEvent, 'year' | 'month' | 'start' | 'end'>,
): string {
  if (!event.start) return `${event.year} 年 ${event.month} 月`;
  const [year, month, day] = event.start.split('-').map(Number);
  const start = `${year} 年 ${month} 月 ${day} 日`;
  if (!event.end || event.end === event.start) return start;
  const [, endMonth, endDay] = event.end.split('-').map(Number);
  return `${start}到 ${endMonth === month ? '' : `${endMonth} 月 `}${endDay} 日`;
}
