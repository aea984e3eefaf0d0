import type { Program, ProgramKind } from '../program/program.js';
import { PROGRAM_FIELD } from '../program/choose-program.js';
import type { Result } from '../shared/result.js';
import { violation, type Violation } from '../shared/violation.js';
import type { Evidence, EvidenceCode, Objection, Remedy, RemedyKind, StepVerdict } from './step.js';

export function passed(code: EvidenceCode, params: Evidence['params'] = {}): StepVerdict {
  return { state: 'PASSED', evidence: { code, params }, violations: [], remedies: [] };
}

export function ready(evidence: Evidence | null = null): StepVerdict {
  return { state: 'READY', evidence, violations: [], remedies: [] };
}

export function blocked(
  violations: readonly Violation[],
  remedies: readonly Remedy[] = [],
): StepVerdict {
  return { state: 'BLOCKED', evidence: null, violations, remedies };
}

export function locked(): StepVerdict {
  return {
    state: 'LOCKED',
    evidence: { code: 'WAITS_FOR_EARLIER_STEP', params: {} },
    violations: [],
    remedies: [],
  };
}

export function remedy(
  kind: RemedyKind,
  targetId: string | null,
  programKind: ProgramKind | null = null,
): Remedy {
  return { kind, targetId, programKind };
}

/** The verdict if the program itself is missing or must be chosen. */
export function blockedByProgram(violations: readonly Violation[], kind: ProgramKind): StepVerdict {
  const helps = violations.some(({ code }) => code === 'PROGRAM_MISSING')
    ? 'CREATE_PROGRAM'
    : 'CHOOSE_PROGRAM';
  return blocked(violations, [remedy(helps, null, kind)]);
}

/** R2: the program has code tracking on. The only place that says so. */
export function trackingViolation(
  program: Pick<Program, 'name' | 'kind' | 'codeTracking'>,
  field = PROGRAM_FIELD[program.kind],
): Violation | null {
  return program.codeTracking
    ? null
    : violation('CODE_TRACKING_OFF', [field], { program: program.name });
}

/** The precondition of a step that asks for a code's terms in a program. */
export function judgeTracking(choice: Result<Program>, kind: ProgramKind): StepVerdict | null {
  if (!choice.ok) return blockedByProgram(choice.violations, kind);
  const program = choice.value;
  const off = trackingViolation(program);
  return off === null ? null : blocked([off], [remedy('TURN_ON_CODE_TRACKING', program.id, kind)]);
}

/** The objections that {@link judgeTracking} can make. */
export function trackingObjection(kind: ProgramKind): Objection {
  return { code: 'CODE_TRACKING_OFF', field: PROGRAM_FIELD[kind] };
}
