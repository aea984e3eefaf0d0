import type { Violation } from '../shared/violation.js';
import type { ProcedureFacts } from './facts.js';
import type { Procedure } from './procedure.js';
import type { ProcedureStep, StepVerdict } from './step.js';

export interface ReadinessStep extends StepVerdict {
  readonly step: ProcedureStep;
}

/** Whether a code can be made for a creator, step by step, with what would help. */
export interface Readiness {
  readonly isReady: boolean;
  readonly steps: readonly ReadinessStep[];
}

/** Judges every step of a procedure on stored facts; server and forms call this same function. */
export function judgeProcedure(procedure: Procedure, facts: ProcedureFacts): Readiness {
  const steps: ReadinessStep[] = [];
  for (const step of procedure.steps) steps.push({ step, ...step.judge(facts, steps) });
  return { steps, isReady: steps.every(({ state }) => state === 'PASSED' || state === 'READY') };
}

/** R1 to R3 as violations: what stands in the way, each once, in the order of the steps. */
export function readinessViolations(readiness: Readiness): readonly Violation[] {
  const seen = new Set<string>();
  return readiness.steps
    .flatMap(({ violations }) => violations)
    .filter(({ code, path }) => {
      const key = `${code} ${path.join('.')}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
