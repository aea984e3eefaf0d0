import * as z from 'zod/mini';
import { optionalText } from '../shared/fields.js';
import { promoCodeTargetSchema } from './target.js';

/** The input of `expirePromoCodes`: which codes, and why. */
export const expirePromoCodesSchema = z.object({
  target: promoCodeTargetSchema,
  reason: optionalText(500),
});
