import { describe, expect, it, test } from 'vitest';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { MAX_INSTANT } from './instant.js';
import { resolveWallTime, wallTimeAt } from './wall-time.js';

const resolved = (wall: string, zone: string) => valueOf(resolveWallTime(wall, zone));

describe('a wall time that happens once', () => {
  test.each([
    ['2026-12-01T09:00', 'Asia/Shanghai', '2026-12-01T01:00Z'],
    ['2026-12-01 09:00', 'Asia/Shanghai', '2026-12-01T01:00Z'],
    ['2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15Z'],
    ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00Z'],
    ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59Z'],
    ['2026-02-28T23:59', 'UTC', '2026-02-28T23:59Z'],
    ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00Z'],
    ['1970-01-01T00:00', 'UTC', '1970-01-01T00:00Z'],
  ])('%s in %s is %s', (wall, zone, utc) => {
    const expected = { kind: 'exact', instant: Date.parse(utc), wall: wall.replace(' ', 'T') };
    expect(resolved(wall, zone)).toEqual(expected);
  });

  it('keeps seconds and milliseconds', () => {
    const { instant } = resolved('2026-12-01T09:00:05.250', 'UTC');
    expect(instant).toBe(Date.UTC(2026, 11, 1, 9, 0, 5, 250));
  });

  it('may be the last instant that there is', () => {
    expect(resolved('9999-12-31T23:59:59.999', 'UTC').instant).toBe(MAX_INSTANT);
  });
});

describe('a wall time that the clocks jump over', () => {
  test.each([
    ['New York, an hour', '2026-03-08T02:30', 'America/New_York', '2026-03-08T03:30', '07:30Z'],
    ['New York, its begin', '2026-03-08T02:00', 'America/New_York', '2026-03-08T03:00', '07:00Z'],
    ['Sydney', '2026-10-04T02:15', 'Australia/Sydney', '2026-10-04T03:15', '2026-10-03T16:15Z'],
    [
      'Lord Howe, 30 minutes',
      '2026-10-04T02:15',
      'Australia/Lord_Howe',
      '2026-10-04T02:45',
      '2026-10-03T15:45Z',
    ],
    [
      'Apia, a whole day',
      '2011-12-30T12:00',
      'Pacific/Apia',
      '2011-12-31T12:00',
      '2011-12-30T22:00Z',
    ],
    [
      'Kathmandu, 15 minutes',
      '1986-01-01T00:05',
      'Asia/Kathmandu',
      '1986-01-01T00:20',
      '1985-12-31T18:35Z',
    ],
  ])('is moved forward: %s', (_, wall, zone, moved, utc) => {
    const instant = Date.parse(utc.includes('T') ? utc : `${wall.slice(0, 11)}${utc}`);
    expect(resolved(wall, zone)).toEqual({ kind: 'gap', instant, wall: moved });
    expect(wallTimeAt(instant, zone)).toBe(moved);
  });
});

describe('a wall time that happens twice', () => {
  test.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z', '2026-11-01T06:30Z'],
    ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00Z', '2026-11-01T06:00Z'],
    ['2026-04-05T02:30', 'Australia/Sydney', '2026-04-04T15:30Z', '2026-04-04T16:30Z'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z', '2026-04-04T15:15Z'],
  ])('%s in %s is the first, and the other is offered', (wall, zone, first, second) => {
    expect(resolved(wall, zone)).toEqual({
      kind: 'repeated',
      instant: Date.parse(first),
      wall,
      other: Date.parse(second),
    });
  });
});

describe('what is no wall time', () => {
  test.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01',
    '2026-1-1T10:00',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00+08:00',
    '2026-01-01T10:00[UTC]',
    '-000001-01-01T10:00',
    '2026-01-01T10:00\n',
  ])('refuses %j', (wall) => {
    expect(violationsOf(resolveWallTime(wall, 'UTC'))).toEqual([
      { code: 'WALL_TIME_INVALID', path: [], params: { wall } },
    ]);
  });

  test.each([
    ['1969-12-31T23:59', 'UTC'],
    ['1970-01-01T00:00', 'Asia/Shanghai'],
    ['9999-12-31T23:59', 'America/New_York'],
    ['0000-01-01T00:00', 'UTC'],
  ])('refuses %s in %s as out of range', (wall, zone) => {
    expect(violationsOf(resolveWallTime(wall, zone))[0]?.code).toBe('INSTANT_OUT_OF_RANGE');
  });

  it('refuses a zone that does not exist', () => {
    expect(violationsOf(resolveWallTime('2026-01-01T10:00', 'Mars/Base'))).toEqual([
      { code: 'UNKNOWN_TIME_ZONE', path: [], params: { timeZone: 'Mars/Base' } },
    ]);
  });
});
