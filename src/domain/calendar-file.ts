import {
  type CalendarEvent,
  type CalendarYear,
  type Doubt,
  doubtOf,
  doubtWords,
} from './calendar.ts';
import { dayAfter } from './zh.ts';

const LINE_BYTES = 74;

/** The words for a doubt in a file that is kept: whether a month is still to come, it cannot say. */
const keptWords: Record<Doubt, string> = { ...doubtWords, awaited: '待主办方公告' };

/** Text with the four marks of RFC 5545 escaped. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A line folded so that no part is longer than 75 bytes and no character is cut (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const bytes = bytesOf(letter);
    if (length + bytes > LINE_BYTES) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += bytes;
  }
  return folded;
}

const compact = (day: string) => day.replaceAll('-', '');

/** First and last day of an event; the whole month where the days are not known. */
function spanOf({ year, month, start, end }: CalendarEvent): [string, string] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return start ? [start, dayAfter(end ?? start)] : [first, next];
}

function composeEvent(event: CalendarEvent, host: string, stamp: string): string[] {
  const [first, after] = spanOf(event);
  const doubt = doubtOf(event, stamp);
  const words = [
    event.slogan && `口号：${event.slogan}`,
    event.issuer && `主办：${event.issuer}`,
    !event.start && '只知道在这个月，日期以公告为准。',
    event.note,
  ].filter(Boolean);
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}-${event.year}@${host}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${escapeText(`${event.name}${doubt ? `（${keptWords[doubt]}）` : ''}`)}`,
    ...(words.length > 0 ? [`DESCRIPTION:${escapeText(words.join('\n'))}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The calendar as an iCalendar file: all-day events, unverified ones marked in their name; `stamp` is the day it was made. */
export function composeCalendarFile(
  years: readonly CalendarYear[],
  site: { name: string; url: string },
  stamp: string,
): string {
  const host = new URL(site.url).host;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//calendar//ZH`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(`${site.name} 宣教日历`)}`,
    ...years.flatMap(({ events }) => events.flatMap((event) => composeEvent(event, host, stamp))),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
