import type { ProcedureStep } from '../step.js';
import { locked, ready } from '../verdict.js';

/** The last step of both procedures: check and create. */
export const checkStep = {
  id: 'check',
  programKind: null,
  fields: [],
  shape: {},
  objections: [],
  judge: (_facts, earlier) =>
    earlier.some(({ state }) => state === 'BLOCKED' || state === 'LOCKED')
      ? locked()
      : ready({ code: 'EVERYTHING_HOLDS', params: {} }),
} as const satisfies ProcedureStep;
