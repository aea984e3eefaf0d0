import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '../testing/arbitraries.js';
import { valueOf } from '../testing/outcome.js';
import { resolveWallTime, wallTimeAt } from './wall-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Clock changes of the zones in {@link zones}, and a day that was skipped. */
const changes = [
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-10-03T16:00Z',
  '2026-04-04T16:00Z',
  '2026-10-03T15:30Z',
  '2026-04-04T15:00Z',
  '2011-12-30T10:00Z',
  '2018-11-04T03:00Z',
  '1985-12-31T18:30Z',
].map((utc) => Date.parse(utc));

const instants = fc.oneof(
  fc.integer({ min: Date.UTC(1980) / MINUTE, max: Date.UTC(2050) / MINUTE }).map((m) => m * MINUTE),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -26 * 60, max: 26 * 60 }))
    .map(([change, minutes]) => change + minutes * MINUTE),
);

/** Wall times, as clocks of UTC show them. */
const walls = instants.map((instant) => wallTimeAt(instant, 'UTC'));
const resolved = (wall: string, zone: string) => valueOf(resolveWallTime(wall, zone));

describe('resolveWallTime and wallTimeAt', () => {
  it('give every instant back, as the only one, the first or the other', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const wall = wallTimeAt(instant, zone);
        const back = resolved(wall, zone);
        expect(back.kind).not.toBe('gap');
        expect(back.wall).toBe(wall);
        expect(back.kind === 'repeated' ? [back.instant, back.other] : [back.instant]).toContain(
          instant,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('say what a clock shows: the wall time itself, or a later one where it was jumped over', () => {
    fc.assert(
      fc.property(walls, zones, (wall, zone) => {
        const told = resolved(wall, zone);
        expect(wallTimeAt(told.instant, zone)).toBe(told.wall);
        if (told.kind === 'gap') expect(told.wall > wall).toBe(true);
        else expect(told.wall).toBe(wall);
        if (told.kind !== 'repeated') return;
        expect(told.other).toBeGreaterThan(told.instant);
        expect(wallTimeAt(told.other, zone)).toBe(wall);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keep the order of wall times that exist', () => {
    const near = fc.tuple(instants, fc.integer({ min: 1, max: 3 * 60 }), zones);
    fc.assert(
      fc.property(near, ([start, minutes, zone]) => {
        const earlier = resolved(wallTimeAt(start, 'UTC'), zone);
        const later = resolved(wallTimeAt(start + minutes * MINUTE, 'UTC'), zone);
        fc.pre(earlier.kind !== 'gap');
        expect(later.instant).toBeGreaterThan(earlier.instant);
      }),
      { numRuns: 1_000 },
    );
  });

  it('meet gaps and repeats in this very test', () => {
    const kinds = new Set<string>();
    for (const change of changes) {
      for (const zone of [
        'America/New_York',
        'Europe/London',
        'Australia/Sydney',
        'Pacific/Apia',
      ]) {
        for (let hours = -14; hours <= 14; hours += 1) {
          const wall = wallTimeAt(change + hours * HOUR + 30 * MINUTE, 'UTC');
          kinds.add(`${zone} ${resolved(wall, zone).kind}`);
        }
      }
    }
    expect([...kinds].filter((kind) => !kind.endsWith('exact')).sort()).toEqual([
      'America/New_York gap',
      'America/New_York repeated',
      'Australia/Sydney gap',
      'Australia/Sydney repeated',
      'Europe/London gap',
      'Europe/London repeated',
      'Pacific/Apia gap',
    ]);
  });
});
