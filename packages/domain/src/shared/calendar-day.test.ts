import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { zones } from '../testing/arbitraries.js';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { endOfDay, isCalendarDay, startOfDay } from './calendar-day.js';
import { dayThatEndsAt } from './day-that-ends.js';

describe('a day in a zone', () => {
  test.each([
    ['2026-12-31', 'Asia/Shanghai', '2026-12-30T16:00Z', '2026-12-31T16:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
    // The clocks of São Paulo jumped over the first hour of this day.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-05T02:00Z'],
    // Havana has its first hour twice.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
    ['2028-02-28', 'UTC', '2028-02-28T00:00Z', '2028-02-29T00:00Z'],
  ])('%s in %s is from %s until %s', (day, zone, from, until) => {
    expect(valueOf(startOfDay(day, zone))).toBe(Date.parse(from));
    expect(valueOf(endOfDay(day, zone))).toBe(Date.parse(until));
    expect(dayThatEndsAt(Date.parse(until), zone)).toBe(day);
  });

  it('is told back as the day that was chosen, in every zone', () => {
    const days = fc
      .integer({ min: Date.UTC(2012) / 86_400_000, max: Date.UTC(2050) / 86_400_000 })
      .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const end = valueOf(endOfDay(day, zone));
        expect(dayThatEndsAt(end, zone)).toBe(day);
        expect(dayThatEndsAt(end + 60_000, zone)).toBeNull();
        expect(end).toBeGreaterThan(valueOf(startOfDay(day, zone)));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['2026-02-30', '2026-2-3', '', 'soon', '2026-12-01 09:00'])('%j is none', (day) => {
    expect(isCalendarDay(day)).toBe(false);
    expect(violationsOf(startOfDay(day, 'UTC'))[0]?.code).toBe('WALL_TIME_INVALID');
    expect(violationsOf(endOfDay(day, 'UTC'))[0]?.code).toBe('WALL_TIME_INVALID');
  });

  it('has no end where it is the last one, and no start before there was time', () => {
    expect(violationsOf(endOfDay('9999-12-31', 'UTC'))[0]?.code).toBe('INSTANT_OUT_OF_RANGE');
    expect(violationsOf(startOfDay('1969-12-31', 'UTC'))[0]?.code).toBe('INSTANT_OUT_OF_RANGE');
  });
});
