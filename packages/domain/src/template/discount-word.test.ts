import { expect, test } from 'vitest';
import type { Discount } from '../deal/discount.js';
import { discountWord } from './discount-word.js';

const NONE = { amount: null, percent: null, percentTo: null, maximum: null };

test.each<[Partial<Discount> & Pick<Discount, 'kind'>, string, string]>([
  [{ kind: 'PERCENT', percent: 15, maximum: 5_000 }, 'USD', '15'],
  [{ kind: 'PERCENT', percent: 12.5 }, 'USD', ''],
  [{ kind: 'PERCENT_RANGE', percent: 10, percentTo: 20 }, 'USD', ''],
  [{ kind: 'AMOUNT', amount: 2_000 }, 'USD', '20'],
  [{ kind: 'AMOUNT', amount: 2_050 }, 'USD', ''],
  [{ kind: 'AMOUNT', amount: 2_050 }, 'JPY', '2050'],
])('%o in %s is said %s', (discount, currency, word) => {
  expect(discountWord({ ...NONE, ...discount }, currency)).toBe(word);
});

test('no discount is said by nothing', () => {
  expect(discountWord(null, 'USD')).toBe('');
});
