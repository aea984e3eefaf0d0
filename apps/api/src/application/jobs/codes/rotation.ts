import { kindOnCodes } from './kind-on-codes.js';
import { planRotations } from './plan-rotations.js';
import { rotateOne } from './rotate-one.js';

/** Replaces codes by such whose texts are of a template. */
export const rotationKind = kindOnCodes({
  onOne: rotateOne,
  standsOn: async (facts, { templateId }) =>
    templateId === null ? null : ((await facts.promoCodeTemplate(templateId))?.version ?? null),
  plan: planRotations,
});
