import * as z from 'zod/mini';
import { amountSchema, wholeOrHundredths } from '../shared/fields.js';
import { amountText } from '../shared/money.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';

/** How much a deal takes off: an amount, so many percent, or from so many to so many. */
export const DISCOUNT_KINDS = ['AMOUNT', 'PERCENT', 'PERCENT_RANGE'] as const;
export type DiscountKind = (typeof DISCOUNT_KINDS)[number];

/** What a deal takes off the price. Amounts are minor units of the account's currency. */
export interface Discount {
  readonly kind: DiscountKind;
  /** Of `AMOUNT` alone. */
  readonly amount: number | null;
  /** Of `PERCENT`, and where `PERCENT_RANGE` begins. */
  readonly percent: number | null;
  /** Where `PERCENT_RANGE` ends. */
  readonly percentTo: number | null;
  /** The most that percents take off an order; null without a limit. */
  readonly maximum: number | null;
}

type Part = Exclude<keyof Discount, 'kind'>;

const PERCENT_MAX = 100;
const HUNDREDTH = 0.01;

/** Which parts each kind needs, and which it may have. */
const PARTS: Readonly<Record<DiscountKind, { needs: readonly Part[]; may: readonly Part[] }>> = {
  AMOUNT: { needs: ['amount'], may: [] },
  PERCENT: { needs: ['percent'], may: ['maximum'] },
  PERCENT_RANGE: { needs: ['percent', 'percentTo'], may: ['maximum'] },
};

const percentSchema = wholeOrHundredths({ min: HUNDREDTH, max: PERCENT_MAX });

/** A discount as it arrives; absent and null mean none. */
export const discountSchema = z.pipe(
  z.nullish(
    z.object({
      kind: z.enum(DISCOUNT_KINDS),
      amount: z.nullish(amountSchema),
      percent: z.nullish(percentSchema),
      percentTo: z.nullish(percentSchema),
      maximum: z.nullish(amountSchema),
    }),
  ),
  z.transform((given, context): Discount | null => {
    if (given === null || given === undefined) return null;
    const { kind, amount = null, percent = null, percentTo = null, maximum = null } = given;
    const discount = { kind, amount, percent, percentTo, maximum };
    for (const objection of discountViolations(discount)) {
      context.issues.push(issueOf(given, objection));
    }
    return discount;
  }),
);

function discountViolations(discount: Discount): readonly Violation[] {
  const { needs, may } = PARTS[discount.kind];
  const all: readonly Part[] = ['amount', 'percent', 'percentTo', 'maximum'];
  const wrong = all.flatMap((part): readonly Violation[] => {
    if (discount[part] === null) {
      return needs.includes(part) ? [violation('REQUIRED', [part])] : [];
    }
    return [...needs, ...may].includes(part) ? [] : [violation('INVALID_VALUE', [part])];
  });
  if (wrong.length > 0) return wrong;
  const { percent, percentTo } = discount;
  if (percent === null || percentTo === null || percent < percentTo) return [];
  const min = Math.min(Math.round(percent * 100 + 1) / 100, PERCENT_MAX);
  return [violation('NUMBER_OUT_OF_RANGE', ['percentTo'], { min, max: PERCENT_MAX })];
}

/** A discount in a form that no language writes otherwise: `10–20% (≤ 50.00 USD)`. */
export function discountText(discount: Discount | null, currency: string): string | null {
  if (discount === null) return null;
  const { amount, percent, percentTo, maximum } = discount;
  if (amount !== null) return amountText(amount, currency);
  const range = [percent, percentTo].filter((each) => each !== null).join('–');
  return maximum === null ? `${range}%` : `${range}% (≤ ${amountText(maximum, currency)})`;
}
