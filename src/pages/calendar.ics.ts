import type { APIContext } from 'astro';
import { composeCalendarFile } from '../domain/calendar-file.ts';

/** The calendar of campaign days, to subscribe to or to import. */
export function GET({ locals }: APIContext) {
  const { calendar, identity, today } = locals.catalogue;
  return new Response(composeCalendarFile(calendar, identity, today), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
