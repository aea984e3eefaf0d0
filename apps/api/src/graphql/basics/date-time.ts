import type { Instant } from '@creator-codes/domain';

/** RFC 3339 with seconds and a zone: `2026-12-01T09:00:00Z`, `2026-12-01T09:00:00.250+08:00`. */
const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

const DAY = 86_400_000;

/** The instant that an RFC 3339 text names, cut to the millisecond; null when it is none. */
export function parseDateTime(text: string): Instant | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const offset = offsetOf(match[8], Number(match[9] ?? 0), Number(match[10] ?? 0));
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    second === undefined ||
    offset === null ||
    hour > 23 ||
    minute > 59 ||
    // No clock of ours can show a leap second.
    second > 59 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysIn(year, month)
  ) {
    return null;
  }
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return (
    daysSince1970(year, month, day) * DAY +
    milliseconds +
    (hour * 3_600 + minute * 60 + second) * 1_000 -
    offset
  );
}

function offsetOf(sign: string | undefined, hours: number, minutes: number): number | null {
  if (hours > 23 || minutes > 59) return null;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2_000 + (year % 400), month, 0)).getUTCDate();
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; the calendar repeats every 400 years. */
function daysSince1970(year: number, month: number, day: number): number {
  const DAYS_IN_400_YEARS = 146_097;
  return Date.UTC(year + 400, month - 1, day) / DAY - DAYS_IN_400_YEARS;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Dates of a page repeat, and a `Date` for each would be a good part of what a list costs. */
const dates = new Map<number, string>();
const MAX_DATES = 4_000;

/** RFC 3339 in UTC with milliseconds: `2026-12-01T09:00:00.000Z`. */
export function formatDateTime(instant: Instant): string {
  const day = Math.floor(instant / DAY);
  const rest = instant - day * DAY;
  const seconds = Math.floor(rest / 1_000);
  const hour = TWO_DIGITS[Math.floor(seconds / 3_600)];
  const minute = TWO_DIGITS[Math.floor(seconds / 60) % 60];
  const milliseconds = String(rest % 1_000).padStart(3, '0');
  return `${dateOf(day)}${hour}:${minute}:${TWO_DIGITS[seconds % 60]}.${milliseconds}Z`;
}

function dateOf(day: number): string {
  const remembered = dates.get(day);
  if (remembered !== undefined) return remembered;
  const date = new Date(day * DAY).toISOString().slice(0, -13);
  if (dates.size >= MAX_DATES) dates.clear();
  dates.set(day, date);
  return date;
}
