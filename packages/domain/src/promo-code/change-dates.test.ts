import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeOf, codeWith, countFactsOf, idOf, NOW } from '../testing/built.js';
import { nextAssignmentId } from '../testing/lives.js';
import { told } from '../testing/outcome.js';
import { redatedPromoCode } from './change-dates.js';
import { countingMore, countRefusals } from './count-rules.js';
import type { Assignment, PromoCode } from './promo-code.js';

const moment = { now: NOW, nextId: nextAssignmentId };

describe('what counts more', () => {
  const both = (changes: Partial<Assignment>) =>
    countingMore(
      codeWith({ startAt: NOW + 5, endAt: NOW + 9 }),
      codeWith({ startAt: NOW + 5, endAt: NOW + 9, ...changes }),
      NOW,
    ).length;
  test.each([
    ['nothing', {}, 0],
    ['a later end', { endAt: NOW + 10 }, 1],
    ['no end', { endAt: null }, 1],
    ['an earlier end', { endAt: NOW + 8 }, 0],
    ['an earlier start', { startAt: NOW + 4 }, 1],
    ['a later start', { startAt: NOW + 6 }, 0],
    ['another policy and zone', { creditPolicy: 'IF_WINNER', timeZone: 'UTC' }, 0],
  ] as const)('%s', (_, changes, expected) => {
    expect(both(changes)).toBe(expected);
  });

  it('is asked nothing where nothing does', () => {
    expect(countRefusals({ ...countFactsOf(), membership: null }, codeWith({}), [])).toEqual([]);
  });
});

describe('other dates', () => {
  const redate = (code: PromoCode, dates: { startAt?: number; endAt?: number | null }) =>
    redatedPromoCode(code, { timeZone: 'UTC', ...dates }, moment);

  it('are those of each assignment that counts or will', () => {
    const ended = assignmentOf({
      id: idOf('Assignment', 2),
      programId: idOf('Program', 2),
      endAt: NOW,
    });
    const code = codeOf({ assignments: [assignmentOf({ startAt: NOW - 1 }), ended] });
    const outcome = redate(code, { endAt: NOW + 5 });
    expect(
      outcome.ok && outcome.value.assignments.map(({ endAt, timeZone }) => [endAt, timeZone]),
    ).toEqual([
      [NOW + 5, 'UTC'],
      [NOW, 'Asia/Shanghai'],
    ]);
  });

  test.each([
    [
      'has begun',
      codeWith({ startAt: NOW - 1 }),
      { startAt: NOW + 1 },
      ['startAt NOT_EDITABLE_NOW'],
    ],
    ['has ended', codeWith({ endAt: NOW }), { endAt: NOW + 1 }, ['endAt NOT_EDITABLE_NOW']],
    [
      'was expired',
      codeWith({}, { expiredAt: NOW }),
      { startAt: NOW + 1 },
      ['startAt NOT_EDITABLE_NOW'],
    ],
    [
      'would begin before now',
      codeWith({ startAt: NOW + 1 }),
      { startAt: NOW - 1 },
      ['startAt STARTS_IN_PAST'],
    ],
    ['would end before now', codeWith({}), { endAt: NOW - 1 }, ['endAt ENDS_IN_PAST']],
    [
      'would end before it begins',
      codeWith({ startAt: NOW + 9 }),
      { endAt: NOW + 9 },
      ['endAt START_NOT_BEFORE_END'],
    ],
    ['will begin', codeWith({ startAt: NOW + 9 }), { startAt: NOW + 1, endAt: null }, []],
  ] as const)('of a code that %s', (_, code, dates, expected) => {
    expect(told(redate(code, dates))).toEqual(expected);
  });

  it('are refused once for a code with two assignments', () => {
    const other = assignmentOf({ id: idOf('Assignment', 2), programId: idOf('Program', 2) });
    const code = codeOf({ assignments: [assignmentOf(), other] });
    expect(told(redate(code, { endAt: NOW - 1 }))).toEqual(['endAt ENDS_IN_PAST']);
  });
});
