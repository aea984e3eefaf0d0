import * as z from 'zod/mini';
import { plannedTargetSchema } from '../promo-code/target.js';
import { termsSchema } from '../promo-code/terms.js';
import {
  optionalIdSchema,
  optionalInstantSchema,
  optionalText,
  text,
  wholeNumber,
  withDefault,
} from '../shared/fields.js';
import { TEMPLATE_MAX } from '../template/template-text.js';
import { TEMPLATE_DISCOUNT } from './plan-promo-codes.js';

/** What `planPromoCodeCompletion` asks for, as `completePromoCode` does of one code. */
export const planPromoCodeCompletionSchema = z.object({
  target: plannedTargetSchema,
  terms: z.nullish(termsSchema),
  creatorProgramId: optionalIdSchema,
  performanceProgramId: optionalIdSchema,
});

/** What `planPromoCodeExpiry` asks for. */
export const planPromoCodeExpirySchema = z.object({
  target: plannedTargetSchema,
  reason: optionalText(500),
});

/** What `planPromoCodeRotation` asks for: the new texts are those of a template. */
export const planPromoCodeRotationSchema = z.object({
  target: plannedTargetSchema,
  template: z.nullish(z.string().check(z.maxLength(TEMPLATE_MAX))),
  discount: z.nullish(wholeNumber(TEMPLATE_DISCOUNT)),
  mayUseOtherText: withDefault(z.boolean(), true),
  graceUntil: optionalInstantSchema,
  reason: text({ max: 500 }),
});
export type PlanPromoCodeRotation = z.output<typeof planPromoCodeRotationSchema>;
