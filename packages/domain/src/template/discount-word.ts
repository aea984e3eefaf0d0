import type { Discount } from '../deal/discount.js';
import { minorDigitsOf } from '../shared/money.js';

/** What `{DISCOUNT}` says of a deal: whole percents or a whole amount. Empty where a code's letters cannot say it. */
export function discountWord(discount: Discount | null, currency: string): string {
  if (discount === null) return '';
  const { kind, amount, percent } = discount;
  if (kind === 'PERCENT') return wholeOf(percent ?? 0);
  return kind === 'AMOUNT' ? wholeOf((amount ?? 0) / 10 ** minorDigitsOf(currency)) : '';
}

function wholeOf(value: number): string {
  return Number.isInteger(value) && value > 0 ? String(value) : '';
}
