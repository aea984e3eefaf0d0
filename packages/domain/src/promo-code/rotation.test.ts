import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, DAY, idOf, NOW } from '../testing/built.js';
import { countRefusals } from './count-rules.js';
import { toReactivating, toRotating } from './editable.js';
import { isInForceAt } from './in-force.js';
import type { Assignment, PromoCode } from './promo-code.js';
import { GRACE_DAYS_MAX, graceViolation, replaced, successorTerms } from './rotation.js';

const inPerformance = (changes: Partial<Assignment> = {}) =>
  assignmentOf({
    id: idOf('Assignment', 2),
    programId: idOf('Program', 2),
    programKind: 'PERFORMANCE',
    mediaSourceId: idOf('MediaSource'),
    ...changes,
  });
const both = (creators: Partial<Assignment>, sources: Partial<Assignment> = {}): PromoCode =>
  codeOf({ assignments: [assignmentOf(creators), inPerformance(sources)] });

describe('the time in which both count', () => {
  const longest = NOW + GRACE_DAYS_MAX * DAY;
  test.each([
    [null, null],
    [NOW - 1, 'ENDS_IN_PAST'],
    [NOW, 'ENDS_IN_PAST'],
    [NOW + 1, null],
    [longest, null],
    [longest + 1, 'GRACE_TOO_LONG'],
  ])('until %s: %s', (until, code) => {
    expect(graceViolation(until, NOW)?.code ?? null).toBe(code);
  });
});

describe('the terms of a successor', () => {
  it('are those of each assignment, from now on', () => {
    const code = both({ startAt: NOW - DAY, endAt: NOW + DAY }, { creditPolicy: 'IF_WINNER' });
    expect(successorTerms(code, 'PERFORMANCE_AND_CREATOR', NOW)).toEqual({
      CREATOR: {
        creditPolicy: 'ALWAYS',
        startAt: null,
        endAt: NOW + DAY,
        timeZone: 'Asia/Shanghai',
      },
      PERFORMANCE: {
        creditPolicy: 'IF_WINNER',
        startAt: null,
        endAt: null,
        timeZone: 'Asia/Shanghai',
      },
    });
  });

  it('keep a start that is still to come', () => {
    const code = both({ startAt: NOW }, { startAt: NOW + 1 });
    const terms = successorTerms(code, 'PERFORMANCE_AND_CREATOR', NOW);
    expect([terms.CREATOR?.startAt, terms.PERFORMANCE?.startAt]).toEqual([null, NOW + 1]);
  });

  it('are those of one that has just begun, where there is no other', () => {
    const code = codeOf({ assignments: [inPerformance({ startAt: NOW, endAt: NOW + 1 })] });
    expect(successorTerms(code, 'PERFORMANCE_AND_CREATOR', NOW)).toMatchObject({
      CREATOR: { startAt: null, endAt: NOW + 1 },
    });
  });

  it('are those of the one that counts where the other is over or missing', () => {
    const over = both({ endAt: NOW }, { creditPolicy: 'IF_INVOLVED', endAt: NOW + 5 });
    const missing = codeOf({ assignments: [assignmentOf({ endAt: NOW + 7 })] });
    const of = (code: PromoCode) => {
      const { CREATOR, PERFORMANCE } = successorTerms(code, 'PERFORMANCE_AND_CREATOR', NOW);
      return [CREATOR, PERFORMANCE].map((terms) => [terms?.creditPolicy, terms?.endAt]);
    };
    expect(of(over)).toEqual([
      ['IF_INVOLVED', NOW + 5],
      ['IF_INVOLVED', NOW + 5],
    ]);
    expect(of(missing)).toEqual([
      ['ALWAYS', NOW + 7],
      ['ALWAYS', NOW + 7],
    ]);
  });

  it('are only of programs that the mode asks for', () => {
    expect(Object.keys(successorTerms(both({}), 'CREATOR_ONLY', NOW))).toEqual(['CREATOR']);
    const partners = codeOf({
      owner: { kind: 'PERFORMANCE_PARTNER', id: idOf('PerformancePartner') },
      assignments: [inPerformance({ mediaSourceId: null })],
    });
    const terms = successorTerms(partners, 'PERFORMANCE_AND_CREATOR', NOW);
    expect(Object.keys(terms)).toEqual(['PERFORMANCE']);
  });
});

describe('a code that is replaced', () => {
  const how = { by: idOf('PromoCode', 9), now: NOW, actor: 'Dana', reason: 'Leaked' };

  it('is expired now without a time in which both count', () => {
    const code = both({});
    expect(replaced(code, { ...how, graceUntil: null })).toEqual({
      ...code,
      replacedById: how.by,
      expiredAt: NOW,
      expiredBy: 'Dana',
      expiredReason: 'Leaked',
    });
  });

  it('counts until then as it did, and never after it', () => {
    const instant = fc.integer({ min: NOW - 10, max: NOW + 30 });
    const end = fc.option(instant, { nil: null });
    fc.assert(
      fc.property(
        fc.tuple(end, end).filter(([from, to]) => from === null || to === null || from < to),
        fc.integer({ min: NOW + 1, max: NOW + 20 }),
        instant,
        ([startAt, endAt], graceUntil, at) => {
          const code = codeOf({ assignments: [assignmentOf({ startAt, endAt })] });
          const after = replaced(code, { ...how, graceUntil });
          const counts = (each: PromoCode) =>
            each.assignments.some((assignment) => isInForceAt(assignment, each.expiredAt, at));
          if (at >= graceUntil) expect(counts(after)).toBe(false);
          else if (at < graceUntil - 1) expect(counts(after)).toBe(counts(code));
          expect(after.expiredAt).toBeNull();
        },
      ),
    );
  });
});

describe('a code that may be rotated', () => {
  const at = (code: PromoCode) => {
    const objection = toRotating({ code, now: NOW });
    return objection?.code === 'NOT_EDITABLE_NOW' ? objection.params.reason : objection;
  };
  test.each([
    ['counts', {}, {}, null],
    ['begins at this millisecond', { startAt: NOW }, {}, null],
    ['begins a millisecond later', { startAt: NOW + 1 }, {}, 'NOT_STARTED'],
    ['ends at this millisecond', { endAt: NOW }, {}, 'ENDED'],
    ['ends a millisecond later', { endAt: NOW + 1 }, {}, null],
    ['was expired', {}, { expiredAt: NOW }, 'ENDED'],
    ['was replaced', {}, { replacedById: idOf('PromoCode', 9) }, 'REPLACED'],
  ])('%s', (_, assignment, code, reason) => {
    expect(at(codeOf({ assignments: [assignmentOf(assignment)], ...code }))).toBe(reason);
  });

  it('once it is replaced, is not made to count longer or again', () => {
    const code = codeOf({ replacedById: idOf('PromoCode', 9), expiredAt: NOW - 1 });
    const facts = {
      ...{ now: NOW, programs: [], creator: null, membership: null, deal: null },
      account: { mode: 'CREATOR_ONLY', optimize: null, quarantineDays: 90 } as const,
    };
    expect(toReactivating({ ...facts, code })?.params).toEqual({ reason: 'REPLACED' });
    const more = countRefusals(facts, code, code.assignments);
    expect(more.map(({ params }) => params)).toEqual([{ reason: 'REPLACED' }]);
    expect(countRefusals(facts, code, [])).toEqual([]);
  });
});
