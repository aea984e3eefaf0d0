import type { CalendarDay } from './calendar-day.js';
import type { Instant } from './instant.js';
import type { TimeZone } from './time-zone.js';

const calendars = new Map<TimeZone, Intl.DateTimeFormat>();

/** Zones of which the calendars are kept; those of an account are few. */
const MAX_CALENDARS = 50;

function calendarOf(timeZone: TimeZone): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone, calendar: 'iso8601', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    });
    if (calendars.size >= MAX_CALENDARS) calendars.clear();
    calendars.set(timeZone, calendar);
  }
  return calendar;
}

/**
 * The day that is over at an instant: an end at the first instant of a day is shown as the day before, as it was
 * chosen (`endOfDay`). Null inside of a day. By `Intl` alone, because every list asks and few need Temporal.
 */
export function dayThatEndsAt(instant: Instant, timeZone: TimeZone): CalendarDay | null {
  const calendar = calendarOf(timeZone);
  const before = dayOf(calendar, instant - 1);
  return before === dayOf(calendar, instant) ? null : before;
}

function dayOf(calendar: Intl.DateTimeFormat, instant: Instant): CalendarDay {
  const parts = new Map(calendar.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
