import type * as z from 'zod/mini';
import type { ProgramKind } from '../program/program.js';
import type { Violation, ViolationCode, ViolationParams } from '../shared/violation.js';
import type { ProcedureFacts } from './facts.js';

/** What a form knows how to ask for. A step is rendered from these alone. */
export const FIELD_KINDS = [
  'creator',
  'program',
  'mediaSource',
  'codeText',
  'terms',
  'deal',
  'longText',
  'email',
  'oneOf',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface StepField {
  /** The field of the mutation's input. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** For kinds `program` and `deal`: of which kind of program. */
  readonly programKind?: ProgramKind;
  /** For kind `longText`: the code's owner reads it, too. Any other text stays with the staff. */
  readonly isForOwner?: true;
  /** For kind `oneOf`: what can be chosen; the first counts where nothing is. */
  readonly choices?: readonly string[];
  /** Few codes need it: a form may keep it folded until it is asked for. */
  readonly isSeldom?: true;
}

/**
 * - `PASSED`: holds, and nothing is needed here.
 * - `READY`: holds, and waits for input.
 * - `BLOCKED`: a precondition does not hold; the remedies say what helps.
 * - `LOCKED`: cannot be judged or done before an earlier step.
 */
export const STEP_STATES = ['PASSED', 'READY', 'BLOCKED', 'LOCKED'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const EVIDENCE_CODES = [
  'CREATOR_JOINED',
  'CREATOR_JOINS_LATER',
  'OPTIMIZE_ACTIVE',
  'MEDIA_SOURCE_STANDS_FOR_CREATOR',
  'CODE_TRACKING_ON',
  'EVERYTHING_HOLDS',
  'WAITS_FOR_EARLIER_STEP',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

/** Why a step stands as it stands, as data; sentences are written at the edges. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly params: ViolationParams;
}

export const REMEDY_KINDS = [
  'INVITE_CREATOR',
  'RECORD_CREATOR_JOINED',
  'COPY_INVITATION',
  'RECORD_OPTIMIZE',
  'CREATE_MEDIA_SOURCE',
  'TURN_ON_CODE_TRACKING',
  'CREATE_PROGRAM',
  'CHOOSE_PROGRAM',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** What would help, the most direct first. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** The id of what the remedy acts on: a creator, a program, the account; null if there is nothing yet. */
  readonly targetId: string | null;
  /** Of which kind of program, for the remedies about programs. */
  readonly programKind: ProgramKind | null;
}

export interface StepVerdict {
  readonly state: StepState;
  readonly evidence: Evidence | null;
  /**
   * What `issuePromoCode` would answer because of this step: never empty if it is blocked, always empty if it
   * has passed or is ready. A locked step names what is missing already.
   */
  readonly violations: readonly Violation[];
  readonly remedies: readonly Remedy[];
}

/** A violation that a step's precondition can give, so that a server's objection finds its step again. */
export interface Objection {
  readonly code: ViolationCode;
  readonly field: string;
}

export type StepShape = Readonly<Record<string, z.ZodMiniType>>;

/** One step of a procedure: what it asks, what must hold, and what helps when it does not. */
export interface ProcedureStep<Shape extends StepShape = StepShape> {
  readonly id: string;
  readonly programKind: ProgramKind | null;
  readonly fields: readonly StepField[];
  /** The schemas of this step's fields; together the steps make the mutation's input. */
  readonly shape: Shape;
  readonly objections: readonly Objection[];
  /** Judges the step on stored facts; `earlier` are the verdicts of the steps before it. */
  readonly judge: (facts: ProcedureFacts, earlier: readonly StepVerdict[]) => StepVerdict;
}
