import * as z from 'zod/mini';
import type { ProgramKind } from '../../program/program.js';
import { codeTextSchema } from '../../promo-code/code-text.js';
import { DEFAULT_MATCH_TYPE, MATCH_TYPES } from '../../promo-code/match-type.js';
import { termsSchema } from '../../promo-code/terms.js';
import { promoCodeDetailsShape } from '../../promo-code/details.js';
import { PROMO_CODE_PURPOSES } from '../../promo-code/purpose.js';
import { optionalIdSchema, withDefault } from '../../shared/fields.js';
import type { ProcedureFacts } from '../facts.js';
import type { ProcedureStep, StepField } from '../step.js';
import { judgeTracking, ready, trackingObjection } from '../verdict.js';

/** Fields about the creator's side of a code: in three steps with the code, in six on a page of their own. */
export const creatorSideFields = [
  { name: 'dealId', kind: 'deal', required: false, programKind: 'CREATOR' },
  { name: 'comments', kind: 'longText', required: false, isForOwner: true },
] as const satisfies readonly StepField[];

export const creatorSideShape = {
  dealId: optionalIdSchema,
  comments: promoCodeDetailsShape.comments,
};

/** Fields for the staff, about the whole code. */
const staffFields = [
  {
    name: 'purpose',
    kind: 'oneOf',
    required: false,
    choices: PROMO_CODE_PURPOSES,
    isSeldom: true,
  },
  { name: 'internalNote', kind: 'longText', required: false, isSeldom: true },
  { name: 'notificationEmail', kind: 'email', required: false, isSeldom: true },
] as const satisfies readonly StepField[];

const staffShape = {
  purpose: promoCodeDetailsShape.purpose,
  internalNote: promoCodeDetailsShape.internalNote,
  notificationEmail: promoCodeDetailsShape.notificationEmail,
};

const codeFields = [
  { name: 'text', kind: 'codeText', required: true },
  { name: 'matchType', kind: 'oneOf', required: false, choices: MATCH_TYPES, isSeldom: true },
  { name: 'terms', kind: 'terms', required: true },
] as const satisfies readonly StepField[];

const codeShape = {
  text: codeTextSchema,
  matchType: withDefault(z.enum(MATCH_TYPES), DEFAULT_MATCH_TYPE),
  terms: termsSchema,
};

/** Step 4 of six: the text, typed once for both programs, the terms of the media source's assignment, and labels. */
export const mediaSourceCodeStep = {
  id: 'code',
  programKind: 'PERFORMANCE',
  fields: [...codeFields, ...staffFields],
  shape: { ...codeShape, ...staffShape },
  objections: [trackingObjection('PERFORMANCE')],
  judge: (facts) => judgeCode(facts, 'PERFORMANCE'),
} as const satisfies ProcedureStep;

/** Step 2 of three: text, terms, deal, comments and labels. */
export const creatorOnlyCodeStep = {
  id: 'code',
  programKind: 'CREATOR',
  fields: [...codeFields, ...creatorSideFields, ...staffFields],
  shape: { ...codeShape, ...creatorSideShape, ...staffShape },
  objections: [trackingObjection('CREATOR')],
  judge: (facts) => judgeCode(facts, 'CREATOR'),
} as const satisfies ProcedureStep;

function judgeCode(facts: ProcedureFacts, kind: ProgramKind) {
  const program = kind === 'CREATOR' ? facts.creatorProgram : facts.performanceProgram;
  const objection = judgeTracking(program, kind);
  if (objection !== null) return objection;
  return ready({
    code: 'CODE_TRACKING_ON',
    params: program.ok ? { program: program.value.name } : {},
  });
}
