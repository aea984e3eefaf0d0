import { resolveWallTime } from '@creator-codes/domain';

const DAY_MS = 86_400_000;

/**
 * The instant at which a calendar day begins in a zone, as GraphQL's DateTime takes it.
 * @param day `2026-12-01`
 * @param daysLater takes the day after it, and so on
 */
export function dayStart(day: string, timeZone: string, daysLater = 0): string {
  const shifted = new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * DAY_MS);
  const midnight = resolveWallTime(`${shifted.toISOString().slice(0, 10)}T00:00`, timeZone);
  return (midnight.ok ? new Date(midnight.value.instant) : shifted).toISOString();
}

export type DayStart = typeof dayStart;
