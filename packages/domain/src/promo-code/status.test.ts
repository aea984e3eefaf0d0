import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf } from '../testing/built.js';
import {
  assignmentStatusAt,
  hasEndedAt,
  promoCodeStatusAt,
  promoCodeStatusDueAt,
  type PromoCodeStatus,
} from './status.js';
import { codeWindowOf, type ActiveWindow } from './window.js';

const LAST = 6;
const times = [0, 1, 2, 3, 4, 5, LAST];
const limits = [null, ...times];

/** Every window with limits on a clock of seven ticks, so that every meeting of two boundaries occurs. */
const windows: readonly ActiveWindow[] = limits.flatMap((startAt) =>
  limits
    .filter((endAt) => startAt === null || endAt === null || startAt < endAt)
    .map((endAt) => ({ startAt, endAt })),
);
const oneOrTwo: readonly (readonly ActiveWindow[])[] = [
  ...windows.map((window) => [window]),
  ...windows.flatMap((first) => windows.map((second) => [first, second])),
];

/** What each status means, written down once more. */
function asDefined(
  all: readonly ActiveWindow[],
  expiredAt: number | null,
  now: number,
): PromoCodeStatus {
  const statuses = all.map((window) => assignmentStatusAt(window, expiredAt, now));
  if (statuses.includes('ACTIVE')) return 'ACTIVE';
  return statuses.includes('SCHEDULED') ? 'SCHEDULED' : 'EXPIRED';
}

describe("an assignment's status", () => {
  test.each([
    [{ startAt: 2, endAt: 4 }, null, 1, 'SCHEDULED'],
    [{ startAt: 2, endAt: 4 }, null, 2, 'ACTIVE'],
    [{ startAt: 2, endAt: 4 }, null, 3, 'ACTIVE'],
    [{ startAt: 2, endAt: 4 }, null, 4, 'EXPIRED'],
    [{ startAt: null, endAt: 4 }, null, 0, 'ACTIVE'],
    [{ startAt: 2, endAt: null }, null, 9_999, 'ACTIVE'],
    [{ startAt: null, endAt: null }, null, 0, 'ACTIVE'],
    [{ startAt: 2, endAt: 4 }, 3, 2, 'ACTIVE'],
    [{ startAt: 2, endAt: 4 }, 3, 3, 'EXPIRED'],
    [{ startAt: 2, endAt: 4 }, 1, 1, 'EXPIRED'],
  ] as const)('of %j, expired at %j, at %i is %s', (window, expiredAt, now, status) => {
    expect(assignmentStatusAt(window, expiredAt, now)).toBe(status);
  });
});

describe("a code's status", () => {
  it('is what the definition says, for every one or two windows at every boundary', () => {
    for (const all of oneOrTwo) {
      const window = codeWindowOf(all);
      for (const expiredAt of limits) {
        for (const now of times) {
          const status = promoCodeStatusAt(window, expiredAt, now);
          if (status !== asDefined(all, expiredAt, now)) {
            expect({ all, expiredAt, now, status }).toEqual(asDefined(all, expiredAt, now));
          }
        }
      }
    }
    expect(oneOrTwo.length).toBeGreaterThan(1_000);
  });

  it('is scheduled again between an assignment that has ended and one that has not begun', () => {
    const window = codeWindowOf([
      { startAt: 4, endAt: null },
      { startAt: null, endAt: 2 },
    ]);
    expect(times.map((now) => promoCodeStatusAt(window, null, now))).toEqual(
      'ACTIVE ACTIVE SCHEDULED SCHEDULED ACTIVE ACTIVE ACTIVE'.split(' '),
    );
  });

  it('changes next at the told instant, and not before', () => {
    for (const all of oneOrTwo) {
      const window = codeWindowOf(all);
      for (const expiredAt of limits) {
        for (const now of times) {
          const statusAt = (at: number) => promoCodeStatusAt(window, expiredAt, at);
          const ahead = [...times, LAST + 1].filter((at) => at > now);
          const next = ahead.find((at) => statusAt(at) !== statusAt(now)) ?? null;
          const due = promoCodeStatusDueAt(window, expiredAt, now);
          if (due !== next) expect({ all, expiredAt, now, due }).toEqual(next);
        }
      }
    }
  });

  it('of a code without assignments never changes', () => {
    expect(promoCodeStatusDueAt(codeWindowOf([]), null, 3)).toBeNull();
  });
});

describe('the window over the assignments', () => {
  test.each([
    ['one', [{ startAt: 1, endAt: 3 }], { startAt: 1, endAt: 3, gap: null }],
    [
      'overlapping',
      [
        { startAt: 1, endAt: 3 },
        { startAt: 2, endAt: 5 },
      ],
      { startAt: 1, endAt: 5, gap: null },
    ],
    [
      'one in the other',
      [
        { startAt: 1, endAt: 6 },
        { startAt: 2, endAt: 3 },
      ],
      { startAt: 1, endAt: 6, gap: null },
    ],
    [
      'touching',
      [
        { startAt: 1, endAt: 3 },
        { startAt: 3, endAt: 5 },
      ],
      { startAt: 1, endAt: 5, gap: null },
    ],
    [
      'apart',
      [
        { startAt: 4, endAt: 5 },
        { startAt: 1, endAt: 3 },
      ],
      { startAt: 1, endAt: 5, gap: { from: 3, until: 4 } },
    ],
    [
      'without limits',
      [
        { startAt: 4, endAt: null },
        { startAt: null, endAt: 5 },
      ],
      { startAt: null, endAt: null, gap: null },
    ],
    ['none', [], { startAt: null, endAt: null, gap: null }],
  ])('%s', (_, all, expected) => {
    expect(codeWindowOf(all)).toEqual({ ...expected, resumesAt: null });
  });
});

describe('whether a code has ended', () => {
  test.each([
    ['before its end', { startAt: null, endAt: 4 }, null, 3, false],
    ['at its end', { startAt: null, endAt: 4 }, null, 4, true],
    ['before it is expired', { startAt: null, endAt: null }, 3, 2, false],
    ['once it is expired', { startAt: null, endAt: null }, 3, 3, true],
    ['before its start', { startAt: 3, endAt: 4 }, null, 2, false],
  ] as const)('%s', (_when, window, expiredAt, now, hasEnded) => {
    const code = codeOf({ assignments: [assignmentOf(window)], expiredAt });
    expect(hasEndedAt(code, now)).toBe(hasEnded);
  });
});
