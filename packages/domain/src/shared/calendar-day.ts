import type { Instant } from './instant.js';
import { refused, type Result } from './result.js';
import type { TimeZone } from './time-zone.js';
import { violation } from './violation.js';
import { resolveWallTime } from './wall-time.js';

/** A day as calendars and addresses write it: `2026-12-01`. */
export type CalendarDay = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Milliseconds of an hour. */
export const HOUR_MS = 3_600_000;
/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 86_400_000;

/** Whether a text is a day that a calendar has. */
export function isCalendarDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What starts on a day starts with its first instant. */
export function startOfDay(day: CalendarDay, timeZone: TimeZone): Result<Instant> {
  if (!isCalendarDay(day)) return refused(violation('WALL_TIME_INVALID', [], { wall: day }));
  const midnight = resolveWallTime(`${day}T00:00`, timeZone);
  return midnight.ok ? { ok: true, value: midnight.value.instant } : midnight;
}

/** What ends on a day ends with the first instant of the next: it still counts on that day. */
export function endOfDay(day: CalendarDay, timeZone: TimeZone): Result<Instant> {
  if (!isCalendarDay(day)) return refused(violation('WALL_TIME_INVALID', [], { wall: day }));
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString();
  // Behind the last day of the calendar comes `+010000-01-01`.
  if (!DAY.test(next.slice(0, 10))) {
    return refused(violation('INSTANT_OUT_OF_RANGE', [], { wall: day }));
  }
  return startOfDay(next.slice(0, 10), timeZone);
}
