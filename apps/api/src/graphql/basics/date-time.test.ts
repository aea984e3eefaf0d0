import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateTime, parseDateTime } from './date-time.js';

describe('parseDateTime', () => {
  it.each([
    ['2026-12-01T09:00:00Z', '2026-12-01T09:00:00.000Z'],
    ['2026-12-01t09:00:00z', '2026-12-01T09:00:00.000Z'],
    ['2026-12-01T09:00:00+08:00', '2026-12-01T01:00:00.000Z'],
    ['2026-12-01T09:00:00-03:30', '2026-12-01T12:30:00.000Z'],
    ['2026-12-01T09:00:00-00:00', '2026-12-01T09:00:00.000Z'],
    ['2026-12-31T23:59:59.999999999Z', '2026-12-31T23:59:59.999Z'],
    ['2026-12-01T09:00:00.5Z', '2026-12-01T09:00:00.500Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
    ['0000-01-01T00:00:00+23:59', '-000001-12-31T00:01:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseDateTime(text)).toBe(Date.parse(expected));
  });

  it.each([
    ['', 'nothing'],
    ['2026-12-01', 'no time'],
    ['2026-12-01T09:00:00', 'no zone'],
    ['2026-12-01T09:00Z', 'no seconds'],
    ['2026-12-01 09:00:00Z', 'a space'],
    ['2026-12-01T24:00:00Z', 'hour 24'],
    ['2026-12-01T09:60:00Z', 'minute 60'],
    ['2026-12-31T23:59:60Z', 'a leap second'],
    ['2026-02-29T00:00:00Z', 'no leap year'],
    ['1900-02-29T00:00:00Z', 'no leap year'],
    ['2026-13-01T00:00:00Z', 'month 13'],
    ['2026-00-01T00:00:00Z', 'month 0'],
    ['2026-12-00T00:00:00Z', 'day 0'],
    ['2026-12-01T09:00:00+24:00', 'offset of a day'],
    ['2026-12-01T09:00:00+0800', 'offset without a colon'],
    ['2026-12-01T09:00:00.Z', 'an empty fraction'],
    ['+002026-12-01T09:00:00Z', 'an extended year'],
    ['1764579600000', 'milliseconds'],
    ['２０２６-12-01T09:00:00Z', 'full-width digits'],
  ])('refuses %j: %s', (text) => {
    expect(parseDateTime(text)).toBeNull();
  });

  it('is the inverse of formatDateTime, which agrees with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (instant) => {
        const text = formatDateTime(instant);
        expect(text).toBe(new Date(instant).toISOString());
        expect(parseDateTime(text)).toBe(instant);
      }),
      { numRuns: 5_000 },
    );
  });
});
