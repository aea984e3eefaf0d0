import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeWith, DAY, idOf, NOW } from '../testing/built.js';
import { countingMore, endingAnew, longestOf } from './count-rules.js';
import type { Assignment, PromoCode } from './promo-code.js';

describe('what counts more', () => {
  const expired = (endAt: number | null, expiredAt: number | null = NOW) =>
    codeWith({ startAt: NOW - DAY, endAt }, { expiredAt });
  const again = codeWith({ startAt: NOW, endAt: null });
  const counting = expired(NOW + DAY, null);
  const elsewhere = codeWith({ programId: idOf('Program', 2) });

  test.each<[string, PromoCode, PromoCode, number]>([
    ['expired with an open end, it begins again', expired(null), again, 1],
    ['expired with an open end, its expiry is gone', expired(null), expired(null, null), 1],
    ['expired with an open end, it stays so', expired(null), expired(null), 0],
    ['expired before its end, it begins again', expired(NOW + DAY), again, 1],
    ['over by its end, which is no longer so', expired(NOW, null), again, 1],
    ['over by its end, another end that is past', expired(NOW, null), expired(NOW - 1, null), 0],
    ['its expiry is still to come, and it ends no later', expired(null, NOW + 1), again, 0],
    ['a later end', counting, expired(NOW + DAY + 1, null), 1],
    ['no end any more', counting, expired(null, null), 1],
    ['the same end', counting, counting, 0],
    ['an earlier start', again, codeWith({ startAt: NOW - 1 }), 1],
    ['a later start', again, codeWith({ startAt: NOW + 1 }), 0],
    ['a program in which it was not', counting, elsewhere, 1],
  ])('%s', (_, before, after, count) => {
    expect(countingMore(before, after, NOW)).toEqual(after.assignments.slice(0, count));
  });
});

describe('what ends anew', () => {
  const endsOf = (all: readonly Assignment[]) => all.map(({ endAt }) => endAt);
  const moved = (code: PromoCode, endAt: number | null): PromoCode => ({
    ...code,
    assignments: code.assignments.map((each) => ({ ...each, endAt })),
  });
  const code = codeWith({ endAt: NOW + DAY });

  test.each([
    ['a later end', NOW + 2 * DAY, [NOW + 2 * DAY]],
    ['no end any more', null, [null]],
    ['an earlier end', NOW + 1, [NOW + 1]],
    ['an end that is reached', NOW, []],
    ['the same end', NOW + DAY, []],
  ])('%s', (_, endAt, expected) => {
    expect(endsOf(endingAnew(code, moved(code, endAt), NOW))).toEqual(expected);
  });

  it('is all that counts on where the deal is another one', () => {
    const after = { ...code, dealId: idOf('Deal', 2) };
    expect(endsOf(endingAnew(code, after, NOW))).toEqual([NOW + DAY]);
    expect(endingAnew(code, { ...after, expiredAt: NOW }, NOW)).toEqual([]);
  });
});

it('the longest is one without an end, else the one that ends last; of none there is none', () => {
  const ends = (...all: readonly (number | null)[]) =>
    longestOf(all.map((endAt) => assignmentOf({ endAt })))?.endAt;
  expect(ends(NOW, NOW + 1, NOW - 1)).toBe(NOW + 1);
  expect(ends(NOW, null, NOW + DAY)).toBeNull();
  expect(longestOf([])).toBeNull();
});
