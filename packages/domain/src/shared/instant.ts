/** A point in time: milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number;

/** 1970-01-01 and 9999-12-31T23:59:59.999Z: what both database engines and RFC 3339 can carry. */
export const MIN_INSTANT: Instant = 0;
export const MAX_INSTANT: Instant = 253_402_300_799_999;

export function isInstant(value: number): boolean {
  return Number.isInteger(value) && value >= MIN_INSTANT && value <= MAX_INSTANT;
}
