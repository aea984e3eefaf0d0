import * as z from 'zod/mini';
import type { ProgramMode } from '../account/account.js';
import type { ViolationCode } from '../shared/violation.js';
import type { ProcedureStep, StepShape } from './step.js';
import { checkStep } from './steps/check-step.js';
import { creatorOnlyCodeStep, mediaSourceCodeStep } from './steps/code-step.js';
import { creatorCodeStep } from './steps/creator-code-step.js';
import { creatorStep } from './steps/creator-step.js';
import { mediaSourceStep } from './steps/media-source-step.js';
import { optimizeStep } from './steps/optimize-step.js';

/** How a promo code is made for a creator in one program mode. The order of steps is written here only. */
export interface Procedure {
  readonly mode: ProgramMode;
  readonly steps: readonly ProcedureStep[];
}

export const creatorOnlySteps = [creatorStep, creatorOnlyCodeStep, checkStep] as const;

export const performanceAndCreatorSteps = [
  creatorStep,
  optimizeStep,
  mediaSourceStep,
  mediaSourceCodeStep,
  creatorCodeStep,
  checkStep,
] as const;

const PROCEDURES: Readonly<Record<ProgramMode, Procedure>> = {
  CREATOR_ONLY: { mode: 'CREATOR_ONLY', steps: creatorOnlySteps },
  PERFORMANCE_AND_CREATOR: { mode: 'PERFORMANCE_AND_CREATOR', steps: performanceAndCreatorSteps },
};

/** The procedure of an account's mode. */
export function procedureOf(mode: ProgramMode): Procedure {
  return PROCEDURES[mode];
}

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer Member,
) => void
  ? Member
  : never;

/** The shape that several steps make together. */
export type ComposedShape<Steps extends readonly ProcedureStep[]> =
  Intersection<Steps[number]['shape']> extends infer Shape extends StepShape ? Shape : never;

/** The schema of a procedure's input, composed from its steps; a field of no step is `NOT_IN_THIS_MODE`. */
export function composeSchema<const Steps extends readonly ProcedureStep[]>(steps: Steps) {
  const shapes = steps.map(({ shape }) => shape);
  const shape = Object.assign({}, ...shapes) as {
    -readonly [Field in keyof ComposedShape<Steps>]: ComposedShape<Steps>[Field];
  };
  return z.strictObject(shape);
}

/**
 * The step that an objection belongs to, so that an answer of the server brings its reader back there.
 * @param path path of a violation; only its first name counts
 * @param code decides between steps whose preconditions speak of the same field
 */
export function stepForPath(
  procedure: Procedure,
  path: readonly string[],
  code?: ViolationCode,
): ProcedureStep | null {
  const field = path[0] ?? '';
  const objecting = procedure.steps.find(({ objections }) =>
    objections.some((objection) => objection.code === code && objection.field === field),
  );
  const asking = procedure.steps.find(({ fields }) => fields.some(({ name }) => name === field));
  return objecting ?? asking ?? null;
}
