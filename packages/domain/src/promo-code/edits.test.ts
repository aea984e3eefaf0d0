import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, DAY, idOf, NOW, termsOf } from '../testing/built.js';
import { done, happenings, LAST_TICK, lives, nextAssignmentId } from '../testing/lives.js';
import { told, valueOf } from '../testing/outcome.js';
import { cutTo, withCreditPolicy, withEnds, withTerms } from './edits.js';
import { assignmentInForceAt, hasCountedBefore, isInForceAt } from './in-force.js';
import type { Assignment, PromoCode } from './promo-code.js';
import { reactivated } from './reactivate.js';
import { promoCodeStatusAt } from './status.js';
import { windowOfCode } from './window.js';

const moment = { now: NOW, nextId: nextAssignmentId };
const ID = idOf('Assignment', 1);
const coded = (changes: Partial<Assignment>, code: Partial<PromoCode> = {}) =>
  codeOf({ assignments: [assignmentOf(changes)], ...code });
const windows = (all: readonly Assignment[]) =>
  all.map(({ startAt, endAt, creditPolicy }) => [startAt, endAt, creditPolicy]);
/** The window that people see. */
const shown = (code: PromoCode) => {
  const { startAt, endAt } = windowOfCode(code);
  return { startAt, endAt };
};
/** What the code says of itself. */
const life = (code: PromoCode) => ({
  now: windows(code.assignments),
  before: windows(code.earlierAssignments),
});

describe('another credit policy', () => {
  test.each<[string, Partial<Assignment>]>([
    ['before the start', { startAt: NOW + 1 }],
    ['at the start', { startAt: NOW }],
    ['in the millisecond of its making', { createdAt: NOW }],
  ])('%s changes in place', (_, changes) => {
    const code = withCreditPolicy(coded(changes), ID, 'IF_WINNER', moment);
    expect(life(code)).toEqual({
      now: [[changes.startAt ?? null, null, 'IF_WINNER']],
      before: [],
    });
    expect(code.assignments[0]?.id).toBe(ID);
  });

  test.each([
    ['a millisecond after the start', NOW - 1],
    ['long after it', NOW - DAY],
    ['without a start', null],
  ])('%s ends the assignment and begins a successor', (_, startAt) => {
    const before = coded({ startAt, endAt: NOW + DAY });
    const code = withCreditPolicy(before, ID, 'IF_WINNER', moment);
    expect(life(code)).toEqual({
      now: [[NOW, NOW + DAY, 'IF_WINNER']],
      before: [[startAt, NOW, 'ALWAYS']],
    });
    expect(code.assignments[0]?.id).not.toBe(ID);
    expect(shown(code)).toEqual(shown(before));
  });

  it('that is the same one changes nothing', () => {
    const code = coded({});
    expect(withCreditPolicy(code, ID, 'ALWAYS', moment)).toEqual(code);
    expect(withCreditPolicy(code, idOf('Assignment', 9), 'IF_WINNER', moment)).toEqual(code);
  });
});

describe('other terms', () => {
  it('of one that counts: end and zone change in place, the start stays', () => {
    const terms = termsOf({ startAt: NOW + 5, endAt: NOW + 9, timeZone: 'UTC' });
    const code = withTerms(coded({ startAt: NOW - 1 }), ID, terms, moment);
    expect(code.assignments).toEqual([
      assignmentOf({ startAt: NOW - 1, endAt: NOW + 9, timeZone: 'UTC' }),
    ]);
  });

  it('of one that has not begun: without a start it begins now', () => {
    const code = withTerms(coded({ startAt: NOW + DAY }), ID, termsOf(), moment);
    expect(life(code)).toEqual({ now: [[NOW, null, 'ALWAYS']], before: [] });
  });

  it('leave the other assignment alone', () => {
    const other = assignmentOf({ id: idOf('Assignment', 2), programKind: 'PERFORMANCE' });
    const code = codeOf({ assignments: [assignmentOf(), other] });
    const after = withTerms(code, ID, termsOf({ creditPolicy: 'IF_WINNER' }), moment);
    expect(after.assignments[1]).toBe(other);
  });
});

describe('ends', () => {
  it('move together', () => {
    expect(life(withEnds(coded({ endAt: NOW }), null)).now).toEqual([[null, null, 'ALWAYS']]);
    expect(life(withEnds(coded({}), NOW + 1)).now).toEqual([[null, NOW + 1, 'ALWAYS']]);
  });

  test.each([
    ['none', null, null, null, NOW + 10],
    ['a later one', null, NOW + 11, null, NOW + 10],
    ['an earlier one', NOW - 5, NOW + 9, NOW - 5, NOW + 9],
    ['the same', NOW, NOW + 10, NOW, NOW + 10],
    ['of what begins at the cut', NOW + 10, null, NOW + 9, NOW + 10],
    ['of what begins after it', NOW + 11, NOW + 20, NOW + 9, NOW + 10],
    ['of what begins just before it', NOW + 9, NOW + 20, NOW + 9, NOW + 10],
  ])('%s cut to an end', (_, startAt, endAt, startsAt, endsAt) => {
    const code = cutTo(coded({ startAt, endAt }), NOW + 10);
    expect(life(code).now).toEqual([[startsAt, endsAt, 'ALWAYS']]);
    expect(isInForceAt(assignmentOf(code.assignments[0]), null, NOW + 10)).toBe(false);
  });
});

describe('reactivating', () => {
  const again = (code: PromoCode, changes: Partial<Parameters<typeof reactivated>[1]> = {}) =>
    reactivated(code, { ...moment, terms: null, isAskedFor: () => true, ...changes });
  const expired = { expiredAt: NOW - 10, expiredBy: 'Dana', expiredReason: 'Leaked' };

  it('ends what has counted at its expiry, and begins a successor now', () => {
    const code = valueOf(again(coded({ startAt: NOW - DAY, endAt: NOW + DAY }, expired)));
    expect(code).toMatchObject({ expiredAt: null, expiredBy: null, expiredReason: null });
    expect(life(code)).toEqual({
      now: [[NOW, NOW + DAY, 'ALWAYS']],
      before: [[NOW - DAY, NOW - 10, 'ALWAYS']],
    });
  });

  it('reads as before when the expiry is taken back at once', () => {
    const before = coded({ startAt: NOW - DAY, endAt: NOW + DAY });
    const code = valueOf(again({ ...before, ...expired, expiredAt: NOW }));
    const status = (each: PromoCode) => promoCodeStatusAt(windowOfCode(each), each.expiredAt, NOW);
    expect(shown(code)).toEqual(shown(before));
    expect([status(before), status(code)]).toEqual(['ACTIVE', 'ACTIVE']);
  });

  test.each([
    ['still to come keeps it', NOW + 5, NOW + 5],
    ['at this millisecond keeps it', NOW, NOW],
    ['in the time of its expiry begins now', NOW - 5, NOW],
    ['at its expiry begins now', NOW - 10, NOW],
  ])('what never counted, with a start %s', (_, startAt, startsAt) => {
    const code = valueOf(again(coded({ startAt }, expired)));
    expect(life(code)).toEqual({ now: [[startsAt, null, 'ALWAYS']], before: [] });
    expect(code.assignments[0]?.id).toBe(ID);
  });

  it('asks for a later end where the end has passed', () => {
    const over = coded({ endAt: NOW });
    expect(told(again(over))).toEqual(['terms.endAt REQUIRED']);
    expect(told(again(over, { terms: termsOf({ endAt: NOW }) }))).toEqual([
      'terms.endAt ENDS_IN_PAST',
    ]);
    const later = termsOf({ startAt: NOW + 5, endAt: NOW + 5 });
    expect(told(again(over, { terms: later }))).toEqual(['terms.endAt START_NOT_BEFORE_END']);
    const terms = termsOf({ creditPolicy: 'IF_WINNER', endAt: NOW + 1 });
    expect(life(valueOf(again(over, { terms })))).toEqual({
      now: [[NOW, NOW + 1, 'IF_WINNER']],
      before: [[null, NOW, 'ALWAYS']],
    });
  });

  it('keeps ended what had ended before the expiry, beside what begins again', () => {
    const [ended, counting] = [
      assignmentOf({ endAt: NOW - 20 }),
      assignmentOf({ id: idOf('Assignment', 2), programKind: 'PERFORMANCE' }),
    ];
    const code = valueOf(again(codeOf({ assignments: [ended, counting], ...expired })));
    expect(life(code)).toEqual({
      now: [
        [null, NOW - 20, 'ALWAYS'],
        [NOW, null, 'ALWAYS'],
      ],
      before: [[null, NOW - 10, 'ALWAYS']],
    });
  });

  it('leaves alone what counts', () => {
    const [ended, counting] = [
      assignmentOf({ endAt: NOW - 20 }),
      assignmentOf({ id: idOf('Assignment', 2), programKind: 'PERFORMANCE' }),
    ];
    const code = codeOf({ assignments: [ended, counting] });
    expect(valueOf(again(code, { terms: termsOf() })).assignments[1]).toBe(counting);
  });

  it('begins nothing that the mode does not ask for', () => {
    const isAskedFor = ({ programKind }: Assignment) => programKind === 'CREATOR';
    const dropped = assignmentOf({ id: idOf('Assignment', 2), programKind: 'PERFORMANCE' });
    const both = codeOf({ assignments: [assignmentOf(), dropped], ...expired });
    expect(valueOf(again(both, { isAskedFor })).assignments[1]).toEqual({
      ...dropped,
      endAt: NOW - 10,
    });
    const alone = codeOf({ assignments: [dropped], ...expired });
    expect(told(again(alone, { isAskedFor }))).toEqual(['NOT_IN_THIS_MODE']);
    const unbegun = { ...dropped, startAt: NOW };
    const never = codeOf({ assignments: [assignmentOf(), unbegun], ...expired });
    expect(told(again(never, { isAskedFor }))).toEqual(['NOT_IN_THIS_MODE']);
  });

  it('begins where another clock, which is ahead, has ended it', () => {
    const code = valueOf(again(coded({ startAt: NOW - 5 }, { ...expired, expiredAt: NOW })));
    expect(life(code).now).toEqual([[NOW, null, 'ALWAYS']]);
  });
});

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
