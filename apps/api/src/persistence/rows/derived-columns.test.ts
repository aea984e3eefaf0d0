import { MAX_INSTANT, MIN_INSTANT } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { endOf, startOf, storedEnd, storedStart } from '../tables/encodings.js';

it.each([null, MIN_INSTANT, 1, MAX_INSTANT - 1, MAX_INSTANT])(
  'a limit of %s comes back as it went in, and none stays none',
  (limit) => {
    expect(startOf(storedStart(limit))).toBe(limit);
    expect(endOf(storedEnd(limit))).toBe(limit);
  },
);
