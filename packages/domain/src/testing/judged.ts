import type { ProcedureFacts } from '../procedure/facts.js';
import { procedureOf } from '../procedure/procedure.js';
import { judgeProcedure, type Readiness } from '../procedure/readiness.js';
import type { Program, ProgramKind } from '../program/program.js';
import { ok, type Result } from '../shared/result.js';
import { factsOf, programOf } from './built.js';

/** The six steps, judged on facts under which everything holds but for the changes. */
export function sixSteps(changes: Partial<ProcedureFacts> = {}): Readiness {
  return judgeProcedure(procedureOf('PERFORMANCE_AND_CREATOR'), factsOf(changes));
}

/** The three steps, judged in the same way. */
export function threeSteps(changes: Partial<ProcedureFacts> = {}): Readiness {
  return judgeProcedure(procedureOf('CREATOR_ONLY'), factsOf(changes));
}

/** Where every step stands, in one line. */
export function statesOf({ steps }: Readiness): string {
  return steps.map(({ step, state }) => `${step.id} ${state}`).join(', ');
}

export const noOptimize = { ...factsOf().account, optimize: null };

export function trackingOff(kind: ProgramKind): Result<Program> {
  return ok(programOf(kind, { codeTracking: false }));
}
