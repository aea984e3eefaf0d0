import { describe, expect, it, test } from 'vitest';
import { NOW } from '../testing/built.js';
import { isTimeZone } from './time-zone.js';
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
