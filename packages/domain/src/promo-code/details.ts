import * as z from 'zod/mini';
import { optionalEmailSchema, optionalText, withDefault } from '../shared/fields.js';
import { DEFAULT_PURPOSE, PROMO_CODE_PURPOSES, type PromoCodePurpose } from './purpose.js';

/** What people write about a code or choose for it. It can be changed at any time, and no rule depends on it. */
export interface PromoCodeDetails {
  /** Comments to the owner. */
  readonly comments: string | null;
  /** For staff. */
  readonly purpose: PromoCodePurpose;
  /** For staff. */
  readonly internalNote: string | null;
  /** Where notices about the code go, for staff; null for the owner's own address. */
  readonly notificationEmail: string | null;
}

/** How each detail is read: when a code is issued, and when it is edited. */
export const promoCodeDetailsShape = {
  comments: optionalText(1_000),
  purpose: withDefault(z.enum(PROMO_CODE_PURPOSES), DEFAULT_PURPOSE),
  internalNote: optionalText(1_000),
  notificationEmail: optionalEmailSchema,
} satisfies Readonly<Record<keyof PromoCodeDetails, z.ZodMiniType>>;

export const PROMO_CODE_DETAILS = Object.keys(promoCodeDetailsShape) as (keyof PromoCodeDetails)[];

/** The details alone of a code. */
export function detailsOf(code: PromoCodeDetails): PromoCodeDetails {
  const details: Partial<Record<keyof PromoCodeDetails, unknown>> = {};
  // In this way and in this order all of them have one shape, which is quick to copy.
  for (const name of PROMO_CODE_DETAILS) details[name] = code[name];
  return details as PromoCodeDetails;
}

/** All details. */
export const detailsSchema = z.object(promoCodeDetailsShape);

/** The details of a code about which nobody has said anything. */
export const DEFAULT_DETAILS: PromoCodeDetails = z.parse(detailsSchema, {});

/** The details as they arrive; what is left out is as in {@link DEFAULT_DETAILS}, or stays as it is. */
export type PromoCodeDetailsInput = z.input<typeof detailsSchema>;
