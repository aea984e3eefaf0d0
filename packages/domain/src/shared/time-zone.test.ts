import { describe, expect, it, test } from 'vitest';
import { NOW } from '../testing/built.js';
import { canonicalTimeZone, isTimeZone, otherNamesOf } from './time-zone.js';
import { resolveWallTime, wallTimeAt } from './wall-time.js';

describe('a time zone', () => {
  test.each([
    'UTC',
    'Asia/Shanghai',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+8',
    'Asia/Katmandu',
  ])('%s exists', (name) => expect(isTimeZone(name)).toBe(true));

  test.each([
    '',
    'Asia/Nowhere',
    'Shanghai',
    '+08:00',
    '-05',
    'GMT+8',
    'UTC+8',
    'Asia/Shanghai ',
    'Asia/Shanghai\n',
    'Asia/Shanghai[u-ca=chinese]',
    'PST',
    'CST',
    'constructor',
    '../etc/passwd',
    'A'.repeat(10_000),
  ])('%j does not', (name) => expect(isTimeZone(name)).toBe(false));

  it('gives the same answer when asked again', () => {
    expect([isTimeZone('Mars/Base'), isTimeZone('Mars/Base')]).toEqual([false, false]);
    expect([isTimeZone('Asia/Tokyo'), isTimeZone('Asia/Tokyo')]).toEqual([true, true]);
  });

  it('can be reckoned with wherever it exists', () => {
    const short = ['ACT', 'CST', 'EST', 'GMT', 'HST', 'IST', 'JST', 'MST', 'PST', 'PST8PDT', 'VST'];
    for (const name of [...Intl.supportedValuesOf('timeZone'), ...short]) {
      if (!isTimeZone(name)) continue;
      expect(resolveWallTime(wallTimeAt(NOW, name), name).ok).toBe(true);
    }
  });

  it('exists wherever the platform offers it', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimeZone(name))).toEqual([]);
  });
});

describe("today's name of a zone", () => {
  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Eastern', 'America/New_York'],
    ['asia/CALCUTTA', 'Asia/Kolkata'],
    ['asia/ho_chi_minh', 'Asia/Ho_Chi_Minh'],
    ['etc/gmt+8', 'Etc/GMT+8'],
    ['Etc/UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['utc', 'UTC'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['Mars/Base', 'Mars/Base'],
    ['constructor', 'constructor'],
  ])('of %s is %s', (name, today) => {
    expect(canonicalTimeZone(name)).toBe(today);
    expect(canonicalTimeZone(today)).toBe(today);
  });

  const offered = Intl.supportedValuesOf('timeZone');

  it('is one that exists and says the same time, for every zone of the platform and all their names', () => {
    const all = [...offered, ...offered.map(canonicalTimeZone).flatMap(otherNamesOf)];
    for (const name of all) {
      if (!isTimeZone(name)) continue;
      const today = canonicalTimeZone(name);
      expect([name, isTimeZone(today), canonicalTimeZone(today)]).toEqual([name, true, today]);
      for (const at of [NOW, NOW + 183 * 86_400_000]) {
        expect([name, wallTimeAt(at, today)]).toEqual([name, wallTimeAt(at, name)]);
      }
    }
  });

  it('is another name for none of the zones that have one', () => {
    for (const zone of offered.map(canonicalTimeZone)) {
      for (const other of otherNamesOf(zone)) expect(otherNamesOf(other)).toEqual([]);
    }
  });
});
