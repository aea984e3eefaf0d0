import * as z from 'zod/mini';
import { idSchema, optionalText } from '../shared/fields.js';

/** What people write about a code or choose for it, each with its schema: when it is issued, and when it is edited. */
export const promoCodeShape = { comments: optionalText(1_000) };

/** The input of `updatePromoCode`. Fields left out stay as they are; a blank text is none. */
export const updatePromoCodeSchema = z.extend(z.partial(z.object(promoCodeShape)), {
  promoCodeId: idSchema,
  version: z.int(),
});
