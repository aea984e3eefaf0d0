import { canonicalTimeZone } from '@creator-codes/domain';
import { describe, expect, it, test } from 'vitest';
import { CITIES } from '../../i18n/zone-cities';
import { isZoneFound, offeredZones, zoneCitiesOf } from './zone-search';

const cities = zoneCitiesOf(CITIES);
const found = (typed: string) => offeredZones().filter((zone) => isZoneFound(zone, typed, cities));

describe('time zones', () => {
  test.each([
    ['Kolkata', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['Kathmandu', 'Asia/Kathmandu'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
    ['ho_chi_minh', 'Asia/Ho_Chi_Minh'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['NEW YORK', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['  los   angeles ', 'America/Los_Angeles'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['上海', 'Asia/Shanghai'],
    ['加尔各答', 'Asia/Kolkata'],
    ['加德满都', 'Asia/Kathmandu'],
    ['基辅', 'Europe/Kyiv'],
    ['胡志明市', 'Asia/Ho_Chi_Minh'],
    ['纽约', 'America/New_York'],
  ])('by %s: %s', (typed, zone) => {
    expect(found(typed)).toEqual([zone]);
  });

  it('are all found where nothing is typed, none where nothing has the words', () => {
    expect(found(' ')).toEqual(offeredZones());
    expect(found('Nowhere')).toEqual([]);
    expect(found('%')).toEqual([]);
  });

  it('are offered under today’s name, each once, and each has its city in Chinese', () => {
    const zones = offeredZones();
    expect(zones.map(canonicalTimeZone)).toEqual(zones);
    expect(new Set(zones).size).toBe(zones.length);
    const places = zones.filter((zone) => zone !== 'UTC' && !zone.startsWith('Etc/'));
    expect(places.filter((zone) => !cities.get(zone))).toEqual([]);
    expect(places.length).toBeGreaterThan(400);
  });
});
