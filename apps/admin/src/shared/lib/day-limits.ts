import {
  endOfDay,
  MAX_INSTANT,
  MIN_INSTANT,
  startOfDay,
  type CalendarDay,
  type Instant,
  type Result,
  type TimeZone,
} from '@creator-codes/domain';

/** The limits of days in a zone, for filters. Days beyond what instants reach limit nothing, or leave nothing. */
export const dayLimits = {
  /** For what is on this day or later. */
  from: (day: CalendarDay, zone: TimeZone) => limit(startOfDay(day, zone), day),
  /** For what is on this day or earlier. */
  through: (day: CalendarDay, zone: TimeZone) => limit(endOfDay(day, zone), day),
  /** For what ends on this day or later: what ends with the day before it does so at this day's first instant. */
  endsFrom: (day: CalendarDay, zone: TimeZone) => limit(startOfDay(day, zone), day, 1),
  /** For what ends before this day: what ends with the day before it does so at this day's first instant. */
  endsBefore: (day: CalendarDay, zone: TimeZone) => limit(startOfDay(day, zone), day, 1),
};

export type DayLimits = typeof dayLimits;

function limit(instant: Result<Instant>, day: CalendarDay, plus = 0): string {
  const value = instant.ok ? instant.value : day < '1971' ? MIN_INSTANT : MAX_INSTANT;
  return new Date(Math.min(value + plus, MAX_INSTANT)).toISOString();
}
