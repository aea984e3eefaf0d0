import { describe, expect, it } from 'vitest';
import { lifetimeOf } from './lifetime.js';

const CREATED = 50;
const open = { startAt: null, endAt: null };

describe('the lifetime of a code', () => {
  it.each([
    ['without any assignment', [], null, { from: CREATED, until: null }],
    ['without limits', [open], null, { from: CREATED, until: null }],
    [
      'with a start before its creation',
      [{ startAt: 10, endAt: null }],
      null,
      { from: 10, until: null },
    ],
    ['that starts later', [{ startAt: 90, endAt: 120 }], null, { from: 90, until: 120 }],
    [
      'of two assignments',
      [
        { startAt: 90, endAt: 95 },
        { startAt: 110, endAt: 120 },
      ],
      null,
      { from: 90, until: 120 },
    ],
    [
      'of two, one without an end',
      [{ startAt: 90, endAt: 95 }, open],
      null,
      { from: CREATED, until: null },
    ],
    ['expired without an end', [open], 70, { from: CREATED, until: 70 }],
    ['expired before its end', [{ startAt: 60, endAt: 100 }], 99, { from: 60, until: 99 }],
    ['expired at its end', [{ startAt: 60, endAt: 100 }], 100, { from: 60, until: 100 }],
    ['expired after its end', [{ startAt: 60, endAt: 100 }], 101, { from: 60, until: 100 }],
    ['expired before it began', [{ startAt: 60, endAt: 100 }], 55, { from: 60, until: 55 }],
  ] as const)('%s', (_name, assignments, expiredAt, lifetime) => {
    expect(
      lifetimeOf({ assignments, earlierAssignments: [], createdAt: CREATED, expiredAt }),
    ).toEqual(lifetime);
  });

  it('is over its earlier assignments, too', () => {
    const earlierAssignments = [{ startAt: 60, endAt: 70 }];
    const facts = { earlierAssignments, createdAt: CREATED, expiredAt: null };
    const current = [{ startAt: 80, endAt: 90 }];
    expect(lifetimeOf({ ...facts, assignments: current })).toEqual({ from: 60, until: 90 });
    expect(lifetimeOf({ ...facts, assignments: [] })).toEqual({ from: 60, until: 70 });
  });
});
