import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, DAY, dealOf, idOf, NOW, termsOf } from '../testing/built.js';
import { LAST_TICK, lives, nextAssignmentId, ticking } from '../testing/lives.js';
import { withCreditPolicy } from './edits.js';
import { dealDatesWarnings, followed, termsHandedOn, termsInDeal } from './follow-deal.js';
import { assignmentInForceAt, isInForceAt, isOver } from './in-force.js';
import type { Assignment, PromoCode } from './promo-code.js';

const moment = { now: NOW, nextId: nextAssignmentId };
const open = { startAt: null, endAt: null };

/** A code whose assignments have these windows. */
const code = (...windows: readonly Partial<Assignment>[]) =>
  codeOf({
    assignments: windows.map((window, place) =>
      assignmentOf({ id: idOf('Assignment', place + 1), ...window }),
    ),
  });

describe('a code follows its deal', () => {
  const NEXT = NOW + DAY;
  const LATER = NOW + 9 * DAY;
  it.each<[string, Partial<Assignment>, object, [string, object?]]>([
    ['its end', { endAt: NEXT }, { endAt: LATER }, ['MOVED', { startAt: null, endAt: LATER }]],
    ['to no end', { endAt: NEXT }, {}, ['MOVED', open]],
    ['to the same', { endAt: LATER }, { endAt: LATER }, ['UNCHANGED']],
    ['to an end that is now', {}, { endAt: NOW }, ['ENDED', { startAt: null, endAt: NOW }]],
    ['never into the past', {}, { endAt: NOW - DAY }, ['ENDED', { startAt: null, endAt: NOW }]],
    [
      'a millisecond before it ends',
      {},
      { endAt: NOW + 1 },
      ['MOVED', { startAt: null, endAt: NOW + 1 }],
    ],
    [
      'its start while that is to come',
      { startAt: NEXT },
      { startAt: NOW + 1, endAt: LATER },
      ['MOVED', { startAt: NOW + 1, endAt: LATER }],
    ],
    [
      'and not once it has begun',
      { startAt: NOW - 1, endAt: NEXT },
      { startAt: NEXT, endAt: LATER },
      ['MOVED', { startAt: NOW - 1, endAt: LATER }],
    ],
    [
      'beginning now where the deal has begun',
      { startAt: NEXT },
      { startAt: NOW - DAY },
      ['MOVED', { startAt: NOW, endAt: null }],
    ],
    [
      'beginning now where the deal has no beginning',
      { startAt: NEXT },
      {},
      ['MOVED', { startAt: NOW, endAt: null }],
    ],
    ['unless it has begun at the end', { startAt: NEXT }, { endAt: NOW }, ['REFUSED']],
    ['unless the deal is long over', { startAt: NEXT }, { endAt: NOW - 1 }, ['REFUSED']],
    [
      'to the last millisecond',
      { startAt: NEXT },
      { endAt: NOW + 1 },
      ['MOVED', { startAt: NOW, endAt: NOW + 1 }],
    ],
  ])('%s', (_, window, deal, [is, dates]) => {
    const outcome = followed(code(window), { ...open, ...deal }, moment);
    expect(outcome?.is).toBe(is);
    if (dates !== undefined && outcome !== null && outcome.is !== 'REFUSED') {
      expect(outcome.after.assignments).toMatchObject([dates]);
    }
  });

  it('says which code would end before it begins', () => {
    const outcome = followed(code({ startAt: NEXT }), { ...open, endAt: NOW }, moment);
    expect(outcome).toMatchObject({
      why: { code: 'DEAL_ENDS_BEFORE_CODE', path: ['endAt'], params: { text: 'Mei15' } },
    });
  });

  it('with both assignments, of which one that is over stays so', () => {
    const both = code({ endAt: NOW - 1 }, { endAt: NEXT });
    const outcome = followed(both, { ...open, endAt: LATER }, moment);
    expect(outcome).toMatchObject({
      is: 'MOVED',
      after: { assignments: [{ endAt: NOW - 1 }, { endAt: LATER }] },
    });
  });

  it.each([
    ['by its end', code({ endAt: NOW })],
    ['by hand', { ...code({}), expiredAt: NOW }],
  ])('not once it has ended %s', (_, ended) => {
    expect(followed(ended, { ...open, endAt: LATER }, moment)).toBeNull();
  });

  it('not once another code replaces it, also while it still counts', () => {
    const replaced = { ...code({ endAt: NEXT }), replacedById: idOf('PromoCode', 2) };
    expect(followed(replaced, { ...open, endAt: LATER }, moment)).toBeNull();
    expect(followed(replaced, { ...open, endAt: NOW }, moment)).toBeNull();
  });

  it('and counts on where its policy has changed in the same millisecond', () => {
    const deal = { startAt: NEXT, endAt: LATER };
    const running = code({ startAt: NOW - DAY }, { startAt: NEXT, programId: idOf('Program', 2) });
    const changed = withCreditPolicy(running, idOf('Assignment', 1), 'IF_WINNER', moment);
    expect(followed(changed, deal, moment)).toMatchObject({
      is: 'MOVED',
      after: {
        assignments: [
          { creditPolicy: 'IF_WINNER', startAt: NOW, endAt: LATER },
          { startAt: NEXT, endAt: LATER },
        ],
        earlierAssignments: [{ startAt: NOW - DAY, endAt: NOW }],
      },
    });
    const [first] = changed.earlierAssignments;
    const elsewhere = first === undefined ? [] : [{ ...first, programId: idOf('Program', 9) }];
    expect(followed({ ...changed, earlierAssignments: elsewhere }, deal, moment)).toMatchObject({
      after: { assignments: [{ startAt: NEXT }, {}] },
    });
  });

  it('counts at the same instants with another policy, whichever came first, and never twice', () => {
    fc.assert(
      fc.property(lives, ticking, fc.nat(LAST_TICK), ({ code: lived, now: last }, deal, later) => {
        const now = Math.max(last, later);
        const anew = { now, nextId: nextAssignmentId };
        const withOther = (each: PromoCode) =>
          each.assignments
            .filter((assignment) => !isOver(assignment, each.expiredAt, now))
            .reduce((was, { id, creditPolicy }) => {
              const other = creditPolicy === 'ALWAYS' ? 'IF_WINNER' : 'ALWAYS';
              return withCreditPolicy(was, id, other, anew);
            }, each);
        const alone = followed(lived, deal, anew);
        const second = followed(withOther(lived), deal, anew);
        if (alone === null || alone.is === 'REFUSED' || second === null) return;
        if (second.is === 'REFUSED') return;
        const ways = [alone.after, withOther(alone.after), second.after];
        for (const { programId } of lived.assignments) {
          for (let at = 0; at <= LAST_TICK; at += 1) {
            const counting = ways.map(
              ({ assignments, earlierAssignments, expiredAt }) =>
                [...assignments, ...earlierAssignments].filter(
                  (each) => each.programId === programId && isInForceAt(each, expiredAt, at),
                ).length,
            );
            expect(counting).toEqual(counting.map(() => (counting[0] === 0 ? 0 : 1)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the past as it was, and every assignment that counts ends with the deal', () => {
    fc.assert(
      fc.property(lives, ticking, fc.nat(LAST_TICK), ({ code: lived, now: last }, deal, later) => {
        const now = Math.max(last, later);
        const outcome = followed(lived, deal, { now, nextId: nextAssignmentId });
        if (outcome === null || outcome.is === 'REFUSED') return;
        const { after } = outcome;
        for (const { programId } of lived.assignments) {
          for (let at = 0; at < now; at += 1) {
            const [was, is] = [lived, after].map((each) =>
              assignmentInForceAt(each, programId, at),
            );
            expect(is?.creditPolicy).toBe(was?.creditPolicy);
            expect(is === null).toBe(was === null);
          }
        }
        const endAt = deal.endAt === null ? null : Math.max(deal.endAt, now);
        lived.assignments.forEach((assignment, place) => {
          if (isOver(assignment, lived.expiredAt, now)) return;
          expect(after.assignments[place]?.endAt).toBe(endAt);
        });
        const again = followed(after, deal, { now, nextId: nextAssignmentId });
        expect(again === null || again.is === 'UNCHANGED').toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a code that is issued into a deal', () => {
  const terms = termsOf({ startAt: NOW + DAY, endAt: NOW + 2 * DAY });
  const deal = dealOf({ startAt: NOW + 5 * DAY, endAt: NOW + 9 * DAY, syncDates: true });

  it('has its dates, if codes follow them', () => {
    expect(termsInDeal(terms, deal, NOW)).toEqual({
      ...terms,
      startAt: deal.startAt,
      endAt: deal.endAt,
    });
    expect(termsInDeal(terms, { ...deal, syncDates: false }, NOW)).toBe(terms);
    expect(termsInDeal(terms, null, NOW)).toBe(terms);
  });

  it('begins at once in one that has begun', () => {
    expect(termsInDeal(terms, { ...deal, startAt: NOW }, NOW).startAt).toBeNull();
    expect(termsInDeal(terms, { ...deal, startAt: NOW + 1 }, NOW).startAt).toBe(NOW + 1);
  });

  it('gives its dates to what a code hands on, until it is over', () => {
    const handedOn = (endAt: number | null) => termsHandedOn(terms, { ...deal, endAt }, NOW).endAt;
    expect([null, NOW + 1, NOW].map(handedOn)).toEqual([null, NOW + 1, terms.endAt]);
    expect(termsHandedOn(terms, null, NOW)).toEqual(terms);
  });

  test.each<[string, object, string[]]>([
    ['other dates', {}, ['terms.startAt', 'terms.endAt']],
    ['no dates', { startAt: null, endAt: null }, []],
    ['the dates of the deal', { startAt: deal.startAt, endAt: deal.endAt }, []],
    ['another end', { startAt: null }, ['terms.endAt']],
  ])('says what gave way of %s', (_, asked, paths) => {
    const warnings = dealDatesWarnings(
      [{ field: 'terms', terms: { ...terms, ...asked } }],
      deal,
      NOW,
    );
    expect(warnings.map(({ path }) => path.join('.'))).toEqual(paths);
    expect(warnings.every(({ code: is }) => is === 'DEAL_DATES_WIN')).toBe(true);
    const free = { ...deal, syncDates: false };
    expect(dealDatesWarnings([{ field: 'terms', terms }], free, NOW)).toEqual([]);
  });

  it('says nothing of the start that a deal has which has begun, and something of any other', () => {
    const begun = { ...deal, startAt: NOW - DAY };
    const warned = (startAt: number) =>
      dealDatesWarnings([{ field: 'terms', terms: termsOf({ startAt }) }], begun, NOW).length;
    expect([NOW - DAY, NOW - DAY + 1, NOW].map(warned)).toEqual([0, 1, 1]);
  });
});
