import { Temporal } from 'temporal-polyfill';
import { ZONE_ALIASES } from './time-zone-aliases.js';

/** An IANA time zone name, such as `Asia/Shanghai`. */
export type TimeZone = string;

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

const OTHER_NAMES: ReadonlyMap<TimeZone, readonly string[]> = new Map(
  Object.entries(ZONE_ALIASES).map(([zone, others]) => [zone, others.split(' ')]),
);
const TODAYS_NAMES: ReadonlyMap<string, TimeZone> = new Map(
  [...OTHER_NAMES].flatMap(([zone, others]) => others.map((other) => [other, zone])),
);

/** Today's name by a name that somebody typed; null if there is no such zone. */
const namesToday = new Map<string, TimeZone | null>();

/**
 * Whether the zone exists (R8). Offsets such as `+08:00` are no zones: they know no clock changes. Neither are
 * short names such as `PST`, which some engines know and the wall-time arithmetic does not.
 */
export function isTimeZone(name: string): boolean {
  return todaysNameOf(name) !== null;
}

/**
 * The one name under which a zone is stored, compared and shown: today's, in its usual capitals. Engines go on
 * listing names that IANA has left, such as `Asia/Calcutta`, and none of them agree about all. A zone that does not
 * exist keeps its name.
 */
export function canonicalTimeZone(name: string): TimeZone {
  return todaysNameOf(name) ?? name;
}

/** The names that a zone had before or has elsewhere, as far as CLDR lists them. */
export function otherNamesOf(zone: TimeZone): readonly string[] {
  return OTHER_NAMES.get(zone) ?? [];
}

function todaysNameOf(name: string): TimeZone | null {
  if (name.length > 64 || !NAME.test(name)) return null;
  const remembered = namesToday.get(name);
  if (remembered !== undefined) return remembered;
  let todaysName: TimeZone | null = null;
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    todaysName = TODAYS_NAMES.get(timeZoneId) ?? timeZoneId;
  } catch {
    // No such zone.
  }
  if (namesToday.size < 2_000) namesToday.set(name, todaysName);
  return todaysName;
}
