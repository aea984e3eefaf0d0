import type { Procedure, ProcedureStep, StepVerdict, Violation } from '@creator-codes/domain';
import type { Draft } from './draft';
import { stepViolations } from './draft-input';

/** Verdicts by step id, as the server gave them. A step without one is judged by its answers alone. */
export type Verdicts = ReadonlyMap<string, StepVerdict>;

/** How a step looks from the outside, but for which one is open. */
export type StepLook = 'locked' | 'ready' | 'passed' | 'blocked';

export interface StepProgress {
  readonly step: ProcedureStep;
  readonly number: number;
  readonly verdict: StepVerdict | null;
  /** What is wrong with this step's own answers. */
  readonly violations: readonly Violation[];
  /** Nothing is missing here: later steps may be opened. */
  readonly isFinished: boolean;
  /** Holds without an answer: Continue jumps over it. */
  readonly passesByItself: boolean;
  readonly look: StepLook;
}

/** Where a draft stands in its procedure, step by step. */
export function progressOf(
  procedure: Procedure,
  draft: Draft,
  verdicts: Verdicts,
): readonly StepProgress[] {
  let isOpen = true;
  return procedure.steps.map((step, index) => {
    const verdict = verdicts.get(step.id) ?? null;
    const violations = stepViolations(step, draft);
    const holds = verdict === null || verdict.state === 'PASSED' || verdict.state === 'READY';
    const isFinished = isOpen && holds && violations.length === 0;
    const asks = step.fields.some(({ required }) => required);
    // Nothing that holds already, but what it asks for may stay as it is: nobody is stopped for it.
    const isDecision = step.fields.length > 0 && index < procedure.steps.length - 1;
    const passesByItself =
      (verdict?.state === 'PASSED' || (verdict?.state === 'READY' && isDecision)) &&
      !asks &&
      violations.length === 0;
    // A decision that may stay as it is says of no code that it exists.
    const isPassed = isFinished && (asks || verdict?.state === 'PASSED');
    const look = lookOf(step, verdict, isOpen, isPassed);
    isOpen &&= isFinished;
    return { step, number: index + 1, verdict, violations, isFinished, passesByItself, look };
  });
}

function lookOf(
  step: ProcedureStep,
  verdict: StepVerdict | null,
  isOpen: boolean,
  isPassed: boolean,
): StepLook {
  if (verdict?.state === 'BLOCKED') return 'blocked';
  if (verdict?.state === 'LOCKED') return 'locked';
  // What holds whatever anybody enters shows so from the start, and is opened in turn.
  if (!isOpen) return verdict?.state === 'PASSED' && isOnlyChosen(step) ? 'passed' : 'locked';
  return isPassed ? 'passed' : 'ready';
}

/** Whether somebody can answer a step: where it is blocked, only if that is about its own answers. */
export function isAnswerable({ step, verdict }: Pick<StepProgress, 'step' | 'verdict'>): boolean {
  if (verdict?.state !== 'BLOCKED') return true;
  return verdict.violations.some(({ path }) => step.fields.some(({ name }) => name === path[0]));
}

/** Whether a step asks for nothing but a choice that mostly goes without saying. */
export function isOnlyChosen({ fields }: ProcedureStep): boolean {
  return fields.every(({ kind }) => kind === 'program' || kind === 'mediaSource');
}

/** The step to show when one is asked for: that one, or the first unfinished one before it. */
export function guardStep(
  progress: readonly StepProgress[],
  wantedId: string,
): { readonly stepId: string; readonly unfinished: StepProgress | null } {
  const wanted = progress.findIndex(({ step }) => step.id === wantedId);
  const before = wanted === -1 ? progress.slice(0, 1) : progress.slice(0, wanted);
  const unfinished = before.find(({ isFinished }) => !isFinished) ?? null;
  if (unfinished !== null) return { stepId: unfinished.step.id, unfinished };
  return { stepId: wanted === -1 ? (progress[0]?.step.id ?? '') : wantedId, unfinished: null };
}

/** Whether a step may be opened: everything before it is finished. */
export function canOpen(progress: readonly StepProgress[], stepId: string): boolean {
  return guardStep(progress, stepId).stepId === stepId;
}

/** The step that Continue leads to: the next one that does not pass by itself. */
export function nextStepId(progress: readonly StepProgress[], stepId: string): string {
  const index = progress.findIndex(({ step }) => step.id === stepId);
  const rest = progress.slice(index + 1);
  return (rest.find(({ passesByItself }) => !passesByItself) ?? rest.at(-1))?.step.id ?? stepId;
}

/** The step that Back leads to; null on the first. */
export function previousStepId(progress: readonly StepProgress[], stepId: string): string | null {
  const index = progress.findIndex(({ step }) => step.id === stepId);
  const before = progress.slice(0, Math.max(index, 0));
  return before.findLast(({ passesByItself }) => !passesByItself)?.step.id ?? null;
}

/** Where work goes on with a draft: the step at which it was left, if that may be opened. */
export function resumeId(progress: readonly StepProgress[], draft: Draft): string {
  const { at } = draft;
  return at !== undefined && canOpen(progress, at) ? at : firstOpenId(progress);
}

/** The first step that is not finished, or the last. */
export function firstOpenId(progress: readonly StepProgress[]): string {
  const open = progress.find(({ isFinished }) => !isFinished) ?? progress.at(-1);
  return open?.step.id ?? '';
}
