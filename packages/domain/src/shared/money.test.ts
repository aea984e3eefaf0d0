import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { told, valueOf } from '../testing/outcome.js';
import { amountDigits, amountText, AMOUNT_MAX, minorDigitsOf, readAmount } from './money.js';
import { CURRENCIES } from './regions.js';

test.each([
  ['USD', 2],
  ['CNY', 2],
  ['JPY', 0],
  ['KWD', 3],
])('%s has %i digits behind the point', (currency, digits) => {
  expect(minorDigitsOf(currency)).toBe(digits);
});

describe('an amount as it is typed', () => {
  it.each([
    ['15', 'USD', 1_500],
    [' 15.5 ', 'USD', 1_550],
    ['15,05', 'EUR', 1_505],
    ['１５．０５', 'CNY', 1_505],
    ['15.', 'USD', 1_500],
    ['1500', 'JPY', 1_500],
    ['1.005', 'KWD', 1_005],
  ])('%j of %s is %i', (typed, currency, minorUnits) => {
    expect(valueOf(readAmount(typed, currency))).toBe(minorUnits);
  });

  it.each([
    ['15.005', 'USD'],
    ['1,500', 'USD'],
    ['1.5', 'JPY'],
    ['-5', 'USD'],
    ['1e3', 'USD'],
    ['.5', 'USD'],
    ['', 'USD'],
    ['9'.repeat(16), 'USD'],
  ])('%j of %s is none', (typed, currency) => {
    expect(told(readAmount(typed, currency))).toEqual(['INVALID_VALUE']);
  });

  it('reads back what it shows, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: AMOUNT_MAX }),
        fc.constantFrom(...CURRENCIES),
        (minorUnits, currency) => {
          expect(readAmount(amountDigits(minorUnits, currency), currency)).toEqual({
            ok: true,
            value: minorUnits,
          });
        },
      ),
    );
  });

  it('is told with its currency', () => {
    expect([amountText(1_500, 'USD'), amountText(1_500, 'JPY')]).toEqual(['15.00 USD', '1500 JPY']);
  });
});
