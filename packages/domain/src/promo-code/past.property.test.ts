import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../testing/built.js';
import { done, happenings, LAST_TICK, lives } from '../testing/lives.js';
import { assignmentInForceAt, hasCountedBefore, isInForceAt } from './in-force.js';
import { promoCodeStatusAt } from './status.js';
import { windowOfCode } from './window.js';

describe('the past', () => {
  it('stays as it was, whatever is done', () => {
    fc.assert(
      fc.property(lives, happenings, ({ code, now: since }, deed) => {
        const now = Math.max(since, deed.at);
        const after = done(code, deed, now);
        for (let at = 0; at < now; at += 1) {
          for (const programId of [idOf('Program', 1), idOf('Program', 2)]) {
            const was = assignmentInForceAt(code, programId, at);
            const is = assignmentInForceAt(after, programId, at);
            expect([is?.id, is?.creditPolicy]).toEqual([was?.id, was?.creditPolicy]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has one assignment in force in a program, and none that is empty', () => {
    fc.assert(
      fc.property(lives, ({ code }) => {
        const all = [...code.assignments, ...code.earlierAssignments];
        for (const each of all) {
          expect(each.startAt === null || each.endAt === null || each.startAt < each.endAt).toBe(
            true,
          );
        }
        for (let at = 0; at <= LAST_TICK; at += 1) {
          const counting = all.filter((each) => isInForceAt(each, code.expiredAt, at));
          expect(new Set(counting.map(({ programId }) => programId)).size).toBe(counting.length);
        }
        for (const each of code.earlierAssignments) {
          expect(hasCountedBefore(each, code.expiredAt, LAST_TICK + 1)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows in the status: it is what the current assignments say', () => {
    fc.assert(
      fc.property(lives, ({ code, now }) => {
        for (let at = now; at <= LAST_TICK + 1; at += 1) {
          const counts = code.assignments.some(({ startAt, endAt }) => {
            const ends =
              code.expiredAt === null ? endAt : Math.min(endAt ?? Infinity, code.expiredAt);
            return (startAt ?? 0) <= at && at < (ends ?? Infinity);
          });
          const status = promoCodeStatusAt(windowOfCode(code), code.expiredAt, at);
          expect(status === 'ACTIVE').toBe(counts);
        }
      }),
      { numRuns: 500 },
    );
  });
});
