import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, dealOf, idOf, NOW } from '../testing/built.js';
import { nextAssignmentId } from '../testing/lives.js';
import { datesThatFollow, followed, hasDates } from './follow-deal.js';
import type { Assignment } from './promo-code.js';

const moment = { now: NOW, nextId: nextAssignmentId };

const code = (window: Partial<Assignment>) =>
  codeOf({ assignments: [assignmentOf({ id: idOf('Assignment', 1), ...window })] });

describe('which dates of a code follow', () => {
  it.each<[string, Partial<Assignment>, string]>([
    ['both of what is to come', { startAt: NOW + 1 }, 'BOTH'],
    ['the end of what has begun', { startAt: NOW - 1 }, 'END'],
    ['none of what is over', { startAt: NOW - 2, endAt: NOW }, 'NONE'],
  ])('%s', (_, window, word) => {
    expect(datesThatFollow(code(window), NOW)).toBe(`${idOf('Assignment', 1)} ${word}`);
  });

  it('the end alone of what takes over from an earlier one', () => {
    const taking = codeOf({
      assignments: [assignmentOf({ startAt: NOW, createdAt: NOW })],
      earlierAssignments: [assignmentOf({ id: idOf('Assignment', 2), endAt: NOW })],
    });
    expect(datesThatFollow(taking, NOW)).toMatch(/ END$/);
  });

  test('while they stay the same, the deal says what becomes of the code', () => {
    const instant = fc.integer({ min: NOW - 5, max: NOW + 5 });
    const window = fc
      .record({ startAt: fc.option(instant), endAt: fc.option(instant) })
      .filter(({ startAt, endAt }) => startAt === null || endAt === null || startAt < endAt);
    fc.assert(
      fc.property(window, window, fc.nat(3), (dates, deal, later) => {
        const before = code({ ...dates, createdAt: NOW - 9 });
        const then = NOW + later;
        fc.pre(datesThatFollow(before, NOW) === datesThatFollow(before, then));
        const [first, second] = [NOW, then].map((now) =>
          followed(before, deal, { ...moment, now }),
        );
        fc.pre(first?.is !== 'REFUSED' && second?.is !== 'REFUSED');
        const seen = (outcome: typeof first) =>
          outcome !== null && outcome !== undefined && 'after' in outcome
            ? outcome.after.assignments.map(({ startAt, endAt }) => [
                // What was shown as an instant that has passed is now, to the millisecond.
                startAt !== null && startAt <= then ? 'BEGUN' : startAt,
                endAt !== null && endAt <= then ? 'ENDED' : endAt,
              ])
            : null;
        const begun = (told: ReturnType<typeof seen>) =>
          told?.map(([startAt, endAt]) => [startAt ?? 'BEGUN', endAt]);
        expect(begun(seen(second))).toEqual(begun(seen(first)));
      }),
    );
  });

  it('a deal has the dates that were planned only with the same word on codes', () => {
    const dates = { startAt: null, endAt: NOW, syncDates: true };
    const deal = { ...dealOf(), ...dates };
    expect(hasDates(deal, dates)).toBe(true);
    expect(hasDates(deal, { ...dates, startAt: NOW })).toBe(false);
    expect(hasDates(deal, { ...dates, endAt: null })).toBe(false);
    expect(hasDates(deal, { ...dates, syncDates: false })).toBe(false);
  });
});
