import { describe, expect, it } from 'vitest';
import { completeWall, instantOfWall, utcWall, wireInstant } from './wall-time';

const at = (text: string) => Date.parse(text);

describe('instantOfWall', () => {
  it('means the first of two, unless the second is asked for', () => {
    const wall = '2026-11-01 01:30';
    expect(instantOfWall({ wall, later: false }, 'America/New_York')).toEqual({
      ok: true,
      value: at('2026-11-01T05:30:00Z'),
    });
    expect(instantOfWall({ wall, later: true }, 'America/New_York')).toEqual({
      ok: true,
      value: at('2026-11-01T06:30:00Z'),
    });
  });

  it('is null for an empty field and a refusal for what is no time', () => {
    expect(instantOfWall({ wall: '  ', later: false }, 'UTC')).toEqual({ ok: true, value: null });
    expect(instantOfWall({ wall: 'soon', later: false }, 'UTC').ok).toBe(false);
  });
});

describe('completeWall', () => {
  it('adds the first minute to a date alone and leaves the rest as typed', () => {
    expect(completeWall(' 2026-12-01 ')).toBe('2026-12-01 00:00');
    expect(completeWall('2026-12-01 9')).toBe('2026-12-01 9');
  });
});

it('writes instants in UTC', () => {
  expect(utcWall(at('2026-12-01T01:00:00Z'))).toBe('2026-12-01 01:00');
  expect(wireInstant(at('2026-12-01T01:00:00Z'))).toBe('2026-12-01T01:00:00.000Z');
  expect(wireInstant(null)).toBeNull();
});
