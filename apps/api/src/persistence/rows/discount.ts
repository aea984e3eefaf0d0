import type { Discount } from '@creator-codes/domain';
import type { DealRow } from '../tables/deal.js';
import type { Columns } from './columns.js';

export const DISCOUNT_FIELDS = [
  'discountKind',
  'discountAmount',
  'discountPercent',
  'discountPercentTo',
  'discountMaximum',
] as const;

type DiscountField = (typeof DISCOUNT_FIELDS)[number];

/** A percent is stored in hundredths: whole numbers are the same on every engine. */
const HUNDREDTHS = 100;

export function discountOf(row: Columns<DealRow, DiscountField>): Discount | null {
  if (row.discount_kind === null) return null;
  return {
    kind: row.discount_kind,
    amount: row.discount_amount,
    percent: row.discount_percent === null ? null : row.discount_percent / HUNDREDTHS,
    percentTo: row.discount_percent_to === null ? null : row.discount_percent_to / HUNDREDTHS,
    maximum: row.discount_maximum,
  };
}

/** The columns of a deal's discount. */
export function discountColumns(discount: Discount | null): Pick<DealRow, DiscountField> {
  const stored = (percent: number | null = null) =>
    percent === null ? null : Math.round(percent * HUNDREDTHS);
  return {
    discountKind: discount?.kind ?? null,
    discountAmount: discount?.amount ?? null,
    discountPercent: stored(discount?.percent),
    discountPercentTo: stored(discount?.percentTo),
    discountMaximum: discount?.maximum ?? null,
  };
}
