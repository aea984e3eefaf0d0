import { describe, expect, it } from 'vitest';
import {
  completeWall,
  instantOfWall,
  utcWall,
  wallIn,
  wallOf,
  wallText,
  wireInstant,
} from './wall-time';

const at = (text: string) => Date.parse(text);

describe('instantOfWall', () => {
  it('means the first of two, unless the second is asked for', () => {
    const wall = '2026-11-01 01:30';
    expect(instantOfWall({ wall, later: false }, 'America/New_York', 'start')).toEqual({
      ok: true,
      value: at('2026-11-01T05:30:00Z'),
    });
    expect(instantOfWall({ wall, later: true }, 'America/New_York', 'start')).toEqual({
      ok: true,
      value: at('2026-11-01T06:30:00Z'),
    });
  });

  it('is null for an empty field and a refusal for what is no time', () => {
    expect(instantOfWall({ wall: '  ', later: false }, 'UTC', 'end')).toEqual({
      ok: true,
      value: null,
    });
    expect(instantOfWall({ wall: 'soon', later: false }, 'UTC', 'end').ok).toBe(false);
  });
});

describe('a date alone', () => {
  const day = { wall: '2026-12-31', later: false };

  it('starts with the day and ends behind it', () => {
    expect(instantOfWall(day, 'Asia/Shanghai', 'start')).toEqual({
      ok: true,
      value: at('2026-12-30T16:00:00Z'),
    });
    expect(instantOfWall(day, 'Asia/Shanghai', 'end')).toEqual({
      ok: true,
      value: at('2026-12-31T16:00:00Z'),
    });
    expect(completeWall(' 2026-12-31 ', 'end')).toBe('2026-12-31');
  });

  it('is what a form begins with where a day was chosen', () => {
    const end = at('2026-12-31T16:00:00Z');
    expect(wallOf(end, 'Asia/Shanghai', 'end')).toEqual(day);
    expect(wallOf(end, 'Asia/Shanghai', 'start').wall).toBe('2027-01-01 00:00');
    expect(wallOf(end, 'UTC', 'end').wall).toBe('2026-12-31 16:00');
    expect(wallOf(null, 'UTC', 'end').wall).toBe('');
  });
});

describe('an instant that becomes a wall time', () => {
  const HOUR = 3_600_000;
  const quarters = Array.from({ length: 6 * 4 }, (_each, place) => (place * HOUR) / 4 - 3 * HOUR);

  it.each([
    ['America/New_York', '2026-11-01T06:00Z'],
    ['America/New_York', '2027-03-14T07:00Z'],
    ['Europe/Berlin', '2026-10-25T01:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    // The clocks went back at midnight: a day had two last hours.
    ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ])('is the same instant when it comes back, around a clock change of %s', (zone, change) => {
    for (const side of ['start', 'end'] as const) {
      const instants = quarters.map((quarter) => at(change) + quarter);
      const back = instants.map((instant) =>
        instantOfWall(wallIn(wallText(wallOf(instant, zone, side))), zone, side),
      );
      expect(back).toEqual(instants.map((value) => ({ ok: true, value })));
    }
  });

  it('is the second of two up to the last second, and never where the time happens once', () => {
    const zone = 'America/New_York';
    const isLater = (text: string) => wallOf(at(text), zone, 'start').later;
    expect(isLater('2026-11-01T05:59:59.999Z')).toBe(false);
    expect(isLater('2026-11-01T06:00:00Z')).toBe(true);
    expect(isLater('2026-11-01T06:59:59.999Z')).toBe(true);
    expect(isLater('2026-11-01T07:00:00Z')).toBe(false);
  });
});

describe('completeWall', () => {
  it('adds the first minute to a date alone and leaves the rest as typed', () => {
    expect(completeWall(' 2026-12-01 ', 'start')).toBe('2026-12-01 00:00');
    expect(completeWall('2026-12-01 9', 'start')).toBe('2026-12-01 9');
  });
});

it('keeps in a text which of two equal wall times was meant', () => {
  for (const wall of [
    { wall: '2026-10-25 02:30', later: true },
    { wall: '', later: false },
  ]) {
    expect(wallIn(wallText(wall))).toEqual(wall);
  }
});

it('writes instants in UTC', () => {
  expect(utcWall(at('2026-12-01T01:00:00Z'))).toBe('2026-12-01 01:00');
  expect(wireInstant(at('2026-12-01T01:00:00Z'))).toBe('2026-12-01T01:00:00.000Z');
  expect(wireInstant(null)).toBeNull();
});
