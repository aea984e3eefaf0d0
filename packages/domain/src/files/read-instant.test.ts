import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_INSTANT } from '../shared/instant.js';
import { told, valueOf, zones } from '../testing/index.js';
import type { CellKind } from './cell.js';
import { isoInZone } from './iso-in-zone.js';
import { readInstant, type InstantContext } from './read-instant.js';

const read = (text: string, more: Partial<InstantContext> = {}, kind: CellKind = 'TEXT') =>
  readInstant(
    { text, kind },
    { side: 'START', timeZone: 'America/New_York', dateOrder: null, ...more },
  );
const iso = (...args: Parameters<typeof read>) => new Date(valueOf(read(...args))).toISOString();

test.each([
  // With an offset.
  ['2013-06-30T00:00:00-07:00', '2013-06-30T07:00:00.000Z'],
  ['2026-12-01 09:00+0800', '2026-12-01T01:00:00.000Z'],
  ['2026-12-01t09:00:30.5z', '2026-12-01T09:00:30.500Z'],
  ['2026-12-01T09:00:00.123456789Z', '2026-12-01T09:00:00.123Z'],
  ['\u200E2026-12-01T09:00:00Z\u200F', '2026-12-01T09:00:00.000Z'],
  // Wall times.
  ['2026-12-01T09:00', '2026-12-01T14:00:00.000Z'],
  ['2026-12-01 09:00:30', '2026-12-01T14:00:30.000Z'],
  ['2026/12/1 9:00', '2026-12-01T14:00:00.000Z'],
  ['2026年12月1日 9:00', '2026-12-01T14:00:00.000Z'],
  ['２０２６－１２－０１', '2026-12-01T05:00:00.000Z'],
  ['12/31/2026, 9:05\u202fPM', '2027-01-01T02:05:00.000Z'],
  ['12/31/2026 12:00 AM', '2026-12-31T05:00:00.000Z'],
  ['31.12.2026 12:30 p.m.', '2026-12-31T17:30:00.000Z'],
  ['04/04/2026', '2026-04-04T04:00:00.000Z'],
  ['13/04/2026', '2026-04-13T04:00:00.000Z'],
  ['04/13/2026', '2026-04-13T04:00:00.000Z'],
])('%j starts at %s', (text, instant) => {
  expect(iso(text)).toBe(instant);
});

test.each(['2026-12-31', '2026/12/31', '12/31/2026', '2026年12月31日'])(
  '%s as an end is the first instant of the next day',
  (text) => {
    expect(iso(text, { side: 'END' })).toBe('2027-01-01T05:00:00.000Z');
    expect(iso(text)).toBe('2026-12-31T05:00:00.000Z');
  },
);

it('a day that somebody typed into a spreadsheet is a day; a midnight in a text is a midnight', () => {
  for (const text of [
    '2026-12-31T00:00:00',
    '2026-12-31',
    '2026-12-31T00:00',
    '2026-12-31 00:00:00.000',
  ]) {
    expect(iso(text, { side: 'END' }, 'DATE'), text).toBe('2027-01-01T05:00:00.000Z');
  }
  expect(iso('2026-12-31T00:00:00', { side: 'END' })).toBe('2026-12-31T05:00:00.000Z');
  expect(iso('2026-12-31T00:00:01', { side: 'END' }, 'DATE')).toBe('2026-12-31T05:00:01.000Z');
});

describe('a date that can be read both ways', () => {
  test.each(['03/04/2026', '3-4-2026', '3.4.2026 9:00', '12/11/2026'])(
    '%s is asked about',
    (text) => {
      expect(told(read(text))).toEqual(['DATE_AMBIGUOUS']);
    },
  );

  it('is read in the order that was chosen, and no other', () => {
    expect(iso('03/04/2026', { dateOrder: 'DAY_FIRST' })).toBe('2026-04-03T04:00:00.000Z');
    expect(iso('03/04/2026', { dateOrder: 'MONTH_FIRST' })).toBe('2026-03-04T05:00:00.000Z');
    expect(told(read('13/04/2026', { dateOrder: 'MONTH_FIRST' }))).toEqual(['WALL_TIME_INVALID']);
    expect(told(read('04/13/2026', { dateOrder: 'DAY_FIRST' }))).toEqual(['WALL_TIME_INVALID']);
  });
});

test.each([
  ...['tomorrow', '2026-13-01', '2026-02-30', '2026-12-01T24:00', '2026-12-01T09:60', '13/13/2026'],
  ...['1/2/26', '45992', '2026-12', '2026-12/01', '2026-12-01T09:00+25:00', '13:00 PM 2026-12-01'],
  ...[
    '12/31/2026 13:00 PM',
    '12/31/2026 0:00 AM',
    '2026-02-30T00:00:00Z',
    `2026-12-01${' '.repeat(99)}`,
  ],
  ...['__proto__', '2026-12-01 09:00 Europe/Berlin', '1'.repeat(32_000)],
])('%j is no date', (text) => {
  expect(told(read(text))).toEqual(['WALL_TIME_INVALID']);
});

it('a number is no date, and what is out of range is told', () => {
  expect(told(read('45992', {}, 'NUMBER'))).toEqual(['WALL_TIME_INVALID']);
  expect(told(read('1969-12-31T23:59:59Z'))).toEqual(['INSTANT_OUT_OF_RANGE']);
  expect(told(read('9999-12-31', { side: 'END' }))).toEqual(['INSTANT_OUT_OF_RANGE']);
  expect(iso('1970-01-01T00:00:00Z')).toBe('1970-01-01T00:00:00.000Z');
});

describe('what clocks skip or show twice', () => {
  const inBerlin = (text: string) => read(text, { timeZone: 'Europe/Berlin' });

  it('is no time that anybody chose: what can be written instead is told, and is read so', () => {
    const about = { wall: '2027-03-28 02:30', timeZone: 'Europe/Berlin' };
    const skipped = inBerlin('2027-03-28 02:30');
    const after = '2027-03-28T03:30:00+02:00';
    expect(skipped).toMatchObject({
      violations: [
        {
          ...{ code: 'WALL_TIME_SKIPPED', path: [], params: { ...about, first: after } },
          suggestions: [after],
        },
      ],
    });
    const [first, second] = ['2027-10-31T02:30:00+02:00', '2027-10-31T02:30:00+01:00'];
    expect(inBerlin('31.10.2027 2:30 AM')).toMatchObject({
      violations: [
        {
          ...{ code: 'WALL_TIME_TWICE', suggestions: [first, second] },
          params: { wall: '31.10.2027 2:30 AM', timeZone: 'Europe/Berlin', first, second },
        },
      ],
    });
    expect(valueOf(inBerlin(after))).toBe(Date.UTC(2027, 2, 28, 1, 30));
    expect(valueOf(inBerlin(first))).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(valueOf(inBerlin(second))).toBe(Date.UTC(2027, 9, 31, 1, 30));
  });

  it.each([
    ['2027-03-28 01:59:59', '2027-03-28T00:59:59.000Z'],
    ['2027-03-28 03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31 01:59:59', '2027-10-30T23:59:59.000Z'],
    ['2027-10-31 03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-10-31', '2027-10-30T22:00:00.000Z'],
  ])('ends where it ends: %s is %s', (text, instant) => {
    expect(iso(text, { timeZone: 'Europe/Berlin' })).toBe(instant);
  });

  it.each(['2027-03-28 02:00', '2027-03-28 02:59:59', '2027-10-31 02:00', '2027-10-31 02:59:59'])(
    'begins where it begins: %s',
    (text) => {
      expect(told(inBerlin(text))[0]).toMatch(/^WALL_TIME_(SKIPPED|TWICE)$/);
    },
  );

  it('leaves days alone, also where clocks skip their midnight', () => {
    expect(iso('2027-09-05', { timeZone: 'America/Santiago' })).toBe('2027-09-05T04:00:00.000Z');
  });
});

it('an instant that was written is read as the same, whatever the zones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_INSTANT }), zones, zones, (instant, zone, other) => {
      const text = isoInZone(instant, zone);
      expect(valueOf(read(text, { side: 'END', timeZone: other }))).toBe(instant);
    }),
  );
});

test.each([
  [0, 'Asia/Shanghai', '1970-01-01T08:00:00+08:00'],
  [0, 'America/St_Johns', '1969-12-31T20:30:00-03:30'],
  // 44 minutes and 30 seconds behind until 1972.
  [0, 'Africa/Monrovia', '1970-01-01T00:00:00Z'],
  [MAX_INSTANT, 'Asia/Shanghai', '9999-12-31T23:59:59.999Z'],
  [Date.UTC(2026, 11, 1), 'UTC', '2026-12-01T00:00:00Z'],
])('%d in %s is written %s', (instant, zone, text) => {
  expect(isoInZone(instant, zone)).toBe(text);
});
