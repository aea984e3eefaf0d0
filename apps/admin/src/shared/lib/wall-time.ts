import {
  ok,
  resolveWallTime,
  wallTimeAt,
  type Instant,
  type Result,
  type TimeZone,
  type Violation,
} from '@creator-codes/domain';

/** A wall time as a form holds it: a change of zone moves the instant and not the clock. */
export interface WallTime {
  /** `2026-12-01 09:00`; empty means no limit. */
  readonly wall: string;
  /** Where the wall time happens twice: take the second. */
  readonly later: boolean;
}

export const NO_WALL_TIME: WallTime = { wall: '', later: false };

/** A date alone means its first minute. */
export function completeWall(wall: string): string {
  const trimmed = wall.trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? `${trimmed} 00:00` : trimmed;
}

/** The instant that a form's wall time stands for; null when it is empty. */
export function instantOfWall(
  { wall, later }: WallTime,
  timeZone: TimeZone,
): Result<Instant | null> {
  const complete = completeWall(wall);
  if (complete === '') return ok(null);
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
