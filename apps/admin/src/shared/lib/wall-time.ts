import {
  dayThatEndsAt,
  endOfDay,
  isCalendarDay,
  ok,
  resolveWallTime,
  wallTimeAt,
  type Instant,
  type Result,
  type TimeZone,
  type Violation,
} from '@creator-codes/domain';

/** Which limit of a window a date and time stand for. */
export type Side = 'start' | 'end';

/** A wall time as a form holds it: a change of zone moves the instant and not the clock. */
export interface WallTime {
  /** `2026-12-01 09:00`, or the date alone; empty means no limit. */
  readonly wall: string;
  /** Takes the second, if the wall time happens twice. */
  readonly later: boolean;
}

export const NO_WALL_TIME: WallTime = { wall: '', later: false };

const SECOND = ' (2)';

/** A wall time as one text, for a form that holds texts: the second of two has a mark. */
export function wallText({ wall, later }: WallTime): string {
  return later ? `${wall}${SECOND}` : wall;
}

/** The wall time that {@link wallText} wrote. */
export function wallIn(text: string): WallTime {
  return text.endsWith(SECOND)
    ? { wall: text.slice(0, -SECOND.length), later: true }
    : { wall: text, later: false };
}

/** A date alone means its first minute for a start; an end stays a date: it is the whole of that day. */
export function completeWall(wall: string, side: Side): string {
  const trimmed = wall.trim();
  return side === 'start' && isCalendarDay(trimmed) ? `${trimmed} 00:00` : trimmed;
}

/** The instant that a form's wall time stands for; null when it is empty. */
export function instantOfWall(
  { wall, later }: WallTime,
  timeZone: TimeZone,
  side: Side,
): Result<Instant | null> {
  const complete = completeWall(wall, side);
  if (complete === '') return ok(null);
  if (isCalendarDay(complete)) return endOfDay(complete, timeZone);
  const resolved = resolveWallTime(complete, timeZone);
  if (!resolved.ok) return resolved;
  const { value } = resolved;
  return ok(value.kind === 'repeated' && later ? value.other : value.instant);
}

/** The violations of a result, if any, as those of a field. */
export function under(field: string, result: Result<unknown>): readonly Violation[] {
  return result.ok
    ? []
    : result.violations.map((each) => ({ ...each, path: [field, ...each.path] }));
}

/** An instant as GraphQL's DateTime takes it. */
export function wireInstant(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** `2026-12-01 01:00`: what a clock in UTC shows. */
export function utcWall(instant: Instant): string {
  return wallTimeAt(instant, 'UTC').replace('T', ' ');
}

/** The wall time that a form begins with for an instant: a day if the end of one was chosen. */
export function wallOf(instant: Instant | null, timeZone: TimeZone, side: Side): WallTime {
  if (instant === null) return NO_WALL_TIME;
  const day = side === 'end' ? dayThatEndsAt(instant, timeZone) : null;
  if (day !== null) return { wall: day, later: false };
  const wall = wallTimeAt(instant, timeZone).replace('T', ' ');
  const resolved = resolveWallTime(wall, timeZone);
  const isSecond =
    resolved.ok && resolved.value.kind === 'repeated' && instant >= resolved.value.other;
  return { wall, later: isSecond };
}
