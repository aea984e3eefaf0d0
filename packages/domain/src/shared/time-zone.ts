import { Temporal } from 'temporal-polyfill';

/** An IANA time zone name, such as `Asia/Shanghai`. */
export type TimeZone = string;

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

const known = new Map<string, boolean>();

/**
 * Whether the zone exists (R8). Offsets such as `+08:00` are no zones: they know no clock changes. Neither are
 * short names such as `PST`, which some engines know and the wall-time arithmetic does not.
 */
export function isTimeZone(name: string): boolean {
  if (name.length > 64 || !NAME.test(name)) return false;
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  let exists = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch {
    exists = false;
  }
  if (known.size < 2_000) known.set(name, exists);
  return exists;
}
