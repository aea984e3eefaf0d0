import {
  canonicalTimeZone,
  otherNamesOf,
  searchFormOf,
  type TimeZone,
} from '@creator-codes/domain';

/** Cities of zones in another language, by the zone. */
export type ZoneCities = ReadonlyMap<TimeZone, string>;

/** Reads what `i18n/zone-cities` says. */
export function zoneCitiesOf(regions: Readonly<Record<string, string>>): ZoneCities {
  return new Map(
    Object.entries(regions).flatMap(([region, cities]) =>
      cities.split(', ').map((each) => {
        const [rest = '', city = ''] = each.split(' ');
        return [`${region}/${rest}`, city] as const;
      }),
    ),
  );
}

/** All zones of the browser under today's names, in their order. */
export function offeredZones(): readonly TimeZone[] {
  const zones = Intl.supportedValuesOf('timeZone').map(canonicalTimeZone);
  return ['UTC', ...new Set(zones.filter((zone) => zone !== 'UTC').sort())];
}

/** Whether a zone has all words that were typed: in its name, an earlier one, or its city in another language. */
export function isZoneFound(zone: TimeZone, typed: string, cities: ZoneCities): boolean {
  const says = wordsOf([zone, ...otherNamesOf(zone), cities.get(zone) ?? ''].join(' '));
  return wordsOf(typed)
    .split(' ')
    .every((word) => says.includes(word));
}

/** A space is as good as what stands between the words of a zone's name. */
function wordsOf(text: string): string {
  return searchFormOf(text)
    .replace(/[\s_/]+/g, ' ')
    .trim();
}
