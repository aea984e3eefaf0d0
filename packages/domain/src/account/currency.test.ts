import { describe, expect, it } from 'vitest';
import { currencyViolation } from './currency.js';

const USD = { currency: 'USD' };
const JPY = { currency: 'JPY' };

describe('the currency of an account', () => {
  it.each([
    ['stays where deals have amounts in it', USD, JPY, true, 'NOT_EDITABLE_NOW'],
    ['changes where none has', USD, JPY, false, undefined],
    ['is as it was', JPY, JPY, true, undefined],
  ])('%s', (_what, before, after, haveAmounts, code) => {
    const objection = currencyViolation(before, after, haveAmounts);
    expect(objection?.code).toBe(code);
    if (code !== undefined) {
      expect(objection).toMatchObject({
        path: ['currency'],
        params: { reason: 'DEALS_HAVE_AMOUNTS' },
      });
    }
  });
});
