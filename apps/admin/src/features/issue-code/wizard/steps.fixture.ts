import {
  procedureOf,
  termsSchema,
  violation,
  type Procedure,
  type ProcedureStep,
} from '@creator-codes/domain';
import * as z from 'zod/mini';

/** A step that the wizard has never heard of, made of kinds of fields that it knows. */
const briefStep = {
  id: 'brand-brief',
  programKind: 'CREATOR',
  fields: [
    { name: 'brief', kind: 'longText', required: true },
    { name: 'briefTerms', kind: 'terms', required: true },
  ],
  shape: { brief: z.string().check(z.minLength(10)), briefTerms: termsSchema },
  objections: [{ code: 'OPTIMIZE_REQUIRED', field: 'brief' }],
  judge: ({ account }) =>
    account.optimize === null
      ? {
          state: 'BLOCKED',
          evidence: null,
          violations: [violation('OPTIMIZE_REQUIRED')],
          remedies: [{ kind: 'RECORD_OPTIMIZE', targetId: account.id, programKind: null }],
        }
      : { state: 'READY', evidence: null, violations: [], remedies: [] },
} as const satisfies ProcedureStep;

/** A text alone, for the staff. */
const noteStep: ProcedureStep = {
  id: 'note',
  programKind: null,
  fields: [{ name: 'internalNote', kind: 'longText', required: false }],
  shape: { internalNote: z.optional(z.string()) },
  objections: [],
  judge: () => ({ state: 'READY', evidence: null, violations: [], remedies: [] }),
};

const [creator, ...others] = procedureOf('CREATOR_ONLY').steps;
if (creator === undefined) throw new Error('a procedure without steps');
/** The brief after the choice of a creator. */
export const withBrief: Procedure = {
  mode: 'CREATOR_ONLY',
  steps: [creator, briefStep, ...others],
};

/** The same with a note before everything. */
export const withNote: Procedure = { ...withBrief, steps: [noteStep, ...withBrief.steps] };
