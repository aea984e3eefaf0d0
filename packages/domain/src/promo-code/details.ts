import * as z from 'zod/mini';
import { idSchema, optionalText, withDefault } from '../shared/fields.js';
import { DEFAULT_PURPOSE, PROMO_CODE_PURPOSES, type PromoCodePurpose } from './purpose.js';

/** What people write about a code or choose for it. It can be changed at any time, and no rule depends on it. */
export interface PromoCodeDetails {
  /** Comments to the owner. */
  readonly comments: string | null;
  /** For staff. */
  readonly purpose: PromoCodePurpose;
  /** For staff. */
  readonly internalNote: string | null;
}

/** How each detail is read: when a code is issued, and when it is edited. */
export const promoCodeShape = {
  comments: optionalText(1_000),
  purpose: withDefault(z.enum(PROMO_CODE_PURPOSES), DEFAULT_PURPOSE),
  internalNote: optionalText(1_000),
};

export const PROMO_CODE_DETAILS = Object.keys(promoCodeShape) as (keyof PromoCodeDetails)[];

/** The details of a code about which nobody has said anything. */
export const DEFAULT_DETAILS: PromoCodeDetails = {
  comments: null,
  purpose: DEFAULT_PURPOSE,
  internalNote: null,
};

/** The details alone of a code. */
export function detailsOf(code: PromoCodeDetails): PromoCodeDetails {
  const details = PROMO_CODE_DETAILS.map((name) => [name, code[name]]);
  return Object.fromEntries(details) as PromoCodeDetails;
}

/** The input of `updatePromoCode`. Fields left out stay as they are; a blank text is none. */
export const updatePromoCodeSchema = z.extend(z.partial(z.object(promoCodeShape)), {
  promoCodeId: idSchema,
  version: z.int(),
});

/** The same as it arrives. */
export type UpdatePromoCode = z.input<typeof updatePromoCodeSchema>;
