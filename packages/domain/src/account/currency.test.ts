import { describe, expect, it } from 'vitest';
import { currencyViolation } from './currency.js';

const USD = { currency: 'USD' };
const JPY = { currency: 'JPY' };

describe('the currency of an account', () => {
  it.each([
    ['stays where deals have amounts in it', USD, JPY, true, false, 'DEALS_HAVE_AMOUNTS'],
    ['stays where campaigns have budgets', USD, JPY, false, true, 'CAMPAIGNS_HAVE_BUDGETS'],
    ['stays where both have, for the deals', USD, JPY, true, true, 'DEALS_HAVE_AMOUNTS'],
    ['changes where none has', USD, JPY, false, false, null],
    ['is as it was', JPY, JPY, true, true, null],
  ])('%s', (_what, before, after, deals, campaigns, reason) => {
    const objection = currencyViolation(before, after, { deals, campaigns });
    expect(objection).toEqual(
      reason === null ? null : { code: 'NOT_EDITABLE_NOW', path: ['currency'], params: { reason } },
    );
  });
});
