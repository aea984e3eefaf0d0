import * as z from 'zod/mini';
import { termsSchema } from '../../promo-code/terms.js';
import type { ProcedureStep } from '../step.js';
import { judgeTracking, ready, trackingObjection } from '../verdict.js';
import { creatorSideFields, creatorSideShape } from './code-step.js';

/** Step 5 of six: always the same text; the same terms unless they are changed here. */
export const creatorCodeStep = {
  id: 'creator-code',
  programKind: 'CREATOR',
  fields: [{ name: 'creatorTerms', kind: 'terms', required: false }, ...creatorSideFields],
  shape: { creatorTerms: z.nullish(termsSchema), ...creatorSideShape },
  objections: [trackingObjection('CREATOR')],
  judge: (facts) =>
    judgeTracking(facts.creatorProgram, 'CREATOR') ??
    // Never passed before there is a code: terms may differ here, and a deal be chosen.
    ready({
      code: 'CODE_TRACKING_ON',
      params: facts.creatorProgram.ok ? { program: facts.creatorProgram.value.name } : {},
    }),
} as const satisfies ProcedureStep;
