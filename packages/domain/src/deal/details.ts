import * as z from 'zod/mini';
import { optionalCodeTextSchema } from '../promo-code/code-text.js';
import {
  amountSchema,
  nameText,
  optionalInstantSchema,
  optionalText,
  optionalUrlSchema,
  withDefault,
} from '../shared/fields.js';
import type { Instant } from '../shared/instant.js';
import { discountSchema, type Discount } from './discount.js';

export const DEAL_TYPES = [
  'GENERAL_SALE',
  'FREE_SHIPPING',
  'GIFT_WITH_PURCHASE',
  'REBATE',
  'BOGO',
  'PRODUCT_LAUNCH',
] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** What people say of a deal: when it is made, and when it is edited. */
export interface DealDetails {
  readonly name: string;
  readonly description: string | null;
  readonly type: DealType;
  /** What the offer holds for, such as "hiking boots". */
  readonly scope: string | null;
  readonly landingPage: string | null;
  /** The code that the shop takes from anybody for this offer. */
  readonly defaultCode: string | null;
  readonly discount: Discount | null;
  /** Minor units of the account's currency. */
  readonly minimumPurchase: number | null;
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  /** Whether its codes follow its dates (R9). */
  readonly syncDates: boolean;
}

/** How each detail is read. */
export const dealDetailsShape = {
  name: nameText(),
  description: optionalText(1_000),
  type: z.enum(DEAL_TYPES),
  scope: optionalText(500),
  landingPage: optionalUrlSchema,
  defaultCode: optionalCodeTextSchema,
  discount: discountSchema,
  minimumPurchase: z.pipe(
    z.nullish(amountSchema),
    z.transform((amount): number | null => amount ?? null),
  ),
  startAt: optionalInstantSchema,
  endAt: optionalInstantSchema,
  syncDates: withDefault(z.boolean(), false),
} satisfies Readonly<Record<keyof DealDetails, z.ZodMiniType>>;

export const DEAL_DETAILS = Object.keys(dealDetailsShape) as (keyof DealDetails)[];
