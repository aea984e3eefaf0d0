import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';

const MINUTE = 60_000;

/**
 * An instant as files write it: to the millisecond where it has any, with the offset of its zone, so that it is the
 * same instant to everybody. In UTC where the zone's offset has seconds, as some had before 1972.
 */
export function isoInZone(instant: Instant, timeZone: TimeZone): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const offset = zoned.offsetNanoseconds / 1_000_000;
  const wall = new Date(instant + offset).toISOString();
  // Beyond the year 9999 a year has more digits.
  if (offset === 0 || offset % MINUTE !== 0 || wall.length > 24) return short(instant);
  const minutes = Math.abs(offset) / MINUTE;
  const sign = offset < 0 ? '-' : '+';
  return `${short(instant + offset).slice(0, -1)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function short(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
