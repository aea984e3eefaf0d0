import type { ProgramMode } from '../account/account.js';
import type { ProgramKind } from '../program/program.js';
import type { AssignmentId, DealId, MediaSourceId, ProgramId, PromoCodeId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import type { TimeZone } from '../shared/time-zone.js';
import type { CreditPolicy } from './credit-policy.js';
import type { PromoCodeDetails } from './details.js';
import type { MatchType } from './match-type.js';
import type { OwnerKind, PromoCodeOwner } from './owner.js';
import type { ActiveWindow } from './window.js';

/** The terms of an assignment: when it counts, in which zone that was chosen, and when its holder is credited. */
export interface Terms extends ActiveWindow {
  readonly creditPolicy: CreditPolicy;
  readonly timeZone: TimeZone;
}

/** A promo code's place in one program. */
export interface Assignment extends Terms {
  readonly id: AssignmentId;
  readonly programId: ProgramId;
  readonly programKind: ProgramKind;
  /** Set in the Performance program, if a media source stands for the creator that owns the code. */
  readonly mediaSourceId: MediaSourceId | null;
  readonly createdAt: Instant;
}

/** A string that customers type at checkout, with exactly one owner inside the account. The aggregate. */
export interface PromoCode extends PromoCodeDetails {
  readonly id: PromoCodeId;
  readonly text: string;
  readonly matchType: MatchType;
  /** Null for patterns. */
  readonly normalForm: string | null;
  readonly owner: PromoCodeOwner;
  readonly dealId: DealId | null;
  readonly expiredAt: Instant | null;
  /** Who expired it, by their name at that moment. */
  readonly expiredBy: string | null;
  readonly expiredReason: string | null;
  /** When its text was given up for others; null while it claims it. */
  readonly releasedAt: Instant | null;
  /** The code that took its place by rotation. */
  readonly replacedById: PromoCodeId | null;
  readonly createdAt: Instant;
  readonly version: number;
  /** The current ones: one or two, the Creator program's first. */
  readonly assignments: readonly Assignment[];
  /** Those that have ended and made room for a successor. They stay as they were. */
  readonly earlierAssignments: readonly Assignment[];
}

/** The programs in which a code needs an assignment to be complete (R4). */
export function requiredProgramKinds(owner: OwnerKind, mode: ProgramMode): readonly ProgramKind[] {
  if (owner !== 'CREATOR') return ['PERFORMANCE'];
  return mode === 'PERFORMANCE_AND_CREATOR' ? ['CREATOR', 'PERFORMANCE'] : ['CREATOR'];
}

/** The programs whose assignment is still missing; empty when the code is complete. */
export function missingProgramKinds(
  owner: OwnerKind,
  mode: ProgramMode,
  assigned: readonly ProgramKind[],
): readonly ProgramKind[] {
  return requiredProgramKinds(owner, mode).filter((kind) => !assigned.includes(kind));
}

/** A code is complete when it has every assignment that the account's mode asks for, else half-made. */
export function isComplete(
  owner: OwnerKind,
  mode: ProgramMode,
  assigned: readonly ProgramKind[],
): boolean {
  return missingProgramKinds(owner, mode, assigned).length === 0;
}
