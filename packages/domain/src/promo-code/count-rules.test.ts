import { describe, expect, it, test } from 'vitest';
import { assignmentOf, codeWith, DAY, idOf, NOW } from '../testing/built.js';
import { endingAnew, longestOf } from './count-rules.js';
import type { Assignment, PromoCode } from './promo-code.js';

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
