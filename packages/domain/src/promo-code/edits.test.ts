import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, codeWith, DAY, idOf, NOW, termsOf } from '../testing/built.js';
import { nextAssignmentId } from '../testing/lives.js';
import { told, valueOf } from '../testing/outcome.js';
import { cutTo, withCreditPolicy, withEnds, withTerms } from './edits.js';
import { isInForceAt } from './in-force.js';
import type { Assignment, PromoCode } from './promo-code.js';
import { reactivated } from './reactivate.js';
import { promoCodeStatusAt } from './status.js';
import { windowOfCode } from './window.js';

const moment = { now: NOW, nextId: nextAssignmentId };
const ID = idOf('Assignment', 1);
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
    const code = withCreditPolicy(codeWith(changes), ID, 'IF_WINNER', moment);
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
    const before = codeWith({ startAt, endAt: NOW + DAY });
    const code = withCreditPolicy(before, ID, 'IF_WINNER', moment);
    expect(life(code)).toEqual({
      now: [[NOW, NOW + DAY, 'IF_WINNER']],
      before: [[startAt, NOW, 'ALWAYS']],
    });
    expect(code.assignments[0]?.id).not.toBe(ID);
    expect(shown(code)).toEqual(shown(before));
  });

  it('that is the same one changes nothing', () => {
    const code = codeWith({});
    expect(withCreditPolicy(code, ID, 'ALWAYS', moment)).toEqual(code);
    expect(withCreditPolicy(code, idOf('Assignment', 9), 'IF_WINNER', moment)).toEqual(code);
  });
});

describe('other terms', () => {
  it('of one that counts: end and zone change in place, the start stays', () => {
    const terms = termsOf({ startAt: NOW + 5, endAt: NOW + 9, timeZone: 'UTC' });
    const code = withTerms(codeWith({ startAt: NOW - 1 }), ID, terms, moment);
    expect(code.assignments).toEqual([
      assignmentOf({ startAt: NOW - 1, endAt: NOW + 9, timeZone: 'UTC' }),
    ]);
  });

  it('of one that has not begun: without a start it begins now', () => {
    const code = withTerms(codeWith({ startAt: NOW + DAY }), ID, termsOf(), moment);
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
    expect(life(withEnds(codeWith({ endAt: NOW }), null)).now).toEqual([[null, null, 'ALWAYS']]);
    expect(life(withEnds(codeWith({}), NOW + 1)).now).toEqual([[null, NOW + 1, 'ALWAYS']]);
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
    const code = cutTo(codeWith({ startAt, endAt }), NOW + 10);
    expect(life(code).now).toEqual([[startsAt, endsAt, 'ALWAYS']]);
    expect(isInForceAt(assignmentOf(code.assignments[0]), null, NOW + 10)).toBe(false);
  });
});

describe('reactivating', () => {
  const again = (code: PromoCode, changes: Partial<Parameters<typeof reactivated>[1]> = {}) =>
    reactivated(code, { ...moment, terms: null, isAskedFor: () => true, ...changes });
  const expired = { expiredAt: NOW - 10, expiredBy: 'Dana', expiredReason: 'Leaked' };

  it('ends what has counted at its expiry, and begins a successor now', () => {
    const code = valueOf(again(codeWith({ startAt: NOW - DAY, endAt: NOW + DAY }, expired)));
    expect(code).toMatchObject({ expiredAt: null, expiredBy: null, expiredReason: null });
    expect(life(code)).toEqual({
      now: [[NOW, NOW + DAY, 'ALWAYS']],
      before: [[NOW - DAY, NOW - 10, 'ALWAYS']],
    });
  });

  it('reads as before when the expiry is taken back at once', () => {
    const before = codeWith({ startAt: NOW - DAY, endAt: NOW + DAY });
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
    const code = valueOf(again(codeWith({ startAt }, expired)));
    expect(life(code)).toEqual({ now: [[startsAt, null, 'ALWAYS']], before: [] });
    expect(code.assignments[0]?.id).toBe(ID);
  });

  it('asks for a later end where the end has passed', () => {
    const over = codeWith({ endAt: NOW });
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
    const code = valueOf(again(codeWith({ startAt: NOW - 5 }, { ...expired, expiredAt: NOW })));
    expect(life(code).now).toEqual([[NOW, null, 'ALWAYS']]);
  });
});
