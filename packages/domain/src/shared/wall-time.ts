import { Temporal } from 'temporal-polyfill';
import { isInstant, type Instant } from './instant.js';
import { ok, refused, type Result } from './result.js';
import { isTimeZone, type TimeZone } from './time-zone.js';
import { violation } from './violation.js';

/**
 * What a wall time means in a zone.
 * - `exact`: it happens once.
 * - `gap`: the clocks jump over it; it is moved forward, to `wall`.
 * - `repeated`: it happens twice; `instant` is the first, `other` the second.
 */
export type WallTimeResolution =
  | { readonly kind: 'exact'; readonly instant: Instant; readonly wall: string }
  | { readonly kind: 'gap'; readonly instant: Instant; readonly wall: string }
  | {
      readonly kind: 'repeated';
      readonly instant: Instant;
      readonly wall: string;
      readonly other: Instant;
    };

const WALL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

/**
 * The instant of a wall time in a zone; the only place where one becomes the other.
 * @param wall local date and time, `2026-03-08T02:30` (a space may stand for the `T`)
 * @param timeZone IANA name
 * @returns the resolution, or `WALL_TIME_INVALID` / `UNKNOWN_TIME_ZONE` with an empty path
 */
export function resolveWallTime(wall: string, timeZone: TimeZone): Result<WallTimeResolution> {
  if (!isTimeZone(timeZone)) {
    return refused(violation('UNKNOWN_TIME_ZONE', [], { timeZone }));
  }
  const plain = parseWall(wall);
  if (plain === null) return refused(violation('WALL_TIME_INVALID', [], { wall }));

  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const instant = later.epochMilliseconds;
  if (!isInstant(instant) || !isInstant(earlier.epochMilliseconds)) {
    return refused(violation('INSTANT_OUT_OF_RANGE', [], { wall }));
  }
  if (earlier.epochMilliseconds === instant) {
    return ok({ kind: 'exact', instant, wall: wallOf(plain) });
  }
  if (earlier.toPlainDateTime().equals(plain)) {
    return ok({
      kind: 'repeated',
      instant: earlier.epochMilliseconds,
      wall: wallOf(plain),
      other: instant,
    });
  }
  return ok({ kind: 'gap', instant, wall: wallOf(later.toPlainDateTime()) });
}

/** The wall time that a clock in this zone shows at an instant, to the minute: `2026-12-01T09:00`. */
export function wallTimeAt(instant: Instant, timeZone: TimeZone): string {
  return wallOf(
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );
}

function parseWall(wall: string): Temporal.PlainDateTime | null {
  if (!WALL.test(wall)) return null;
  try {
    return Temporal.PlainDateTime.from(wall.replace(' ', 'T'), { overflow: 'reject' });
  } catch {
    return null;
  }
}

function wallOf(plain: Temporal.PlainDateTime): string {
  return plain.toString({ smallestUnit: 'minute' });
}
