import {
  ok,
  refused,
  violation,
  type ApplicantDecision,
  type AtEnd,
  type MoveTarget,
  type Result,
} from '@creator-codes/domain';
import type { VariablesOf } from '../../../shared/lib/graphql';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../../shared/lib/wall-time';
import type { DecideApplicants } from './documents';

/** What somebody says with a decision. */
export interface DecisionValues {
  message: string;
  contractStart: WallTime;
  /** Empty until somebody has chosen. */
  liveCodes: AtEnd | '';
  keepUntil: WallTime;
  reason: string;
}

export const DECISION_FIELDS = [
  ...(['message', 'contractStart', 'liveCodes', 'keepUntil', 'reason'] as const),
] as const;

export const NO_DECISION: DecisionValues = {
  ...{ message: '', contractStart: NO_WALL_TIME, liveCodes: '', keepUntil: NO_WALL_TIME },
  reason: '',
};

type DecideInput = VariablesOf<typeof DecideApplicants>['input'];
/** About whom, and in which campaign. */
export type About = Pick<DecideInput, 'campaignId' | 'target'>;

/** Decisions that somebody says something with; a move says nothing. */
export type SpokenDecision = Exclude<ApplicantDecision, 'MOVE'>;

/** The input of a move. */
export function moveInput(about: About, moveTo: MoveTarget): Omit<DecideInput, 'idempotencyKey'> {
  return { ...about, action: 'MOVE', moveTo };
}

/** The input of a decision: only what it has a use for is sent. */
export function decisionInput(
  about: About,
  action: SpokenDecision,
  values: DecisionValues,
  timeZone: string,
): Result<Omit<DecideInput, 'idempotencyKey'>> {
  const joins = action === 'HIRE' || action === 'RECORD_ACCEPTED';
  const isLater = action === 'REMOVE' && values.liveCodes === 'KEEP_UNTIL';
  const start = joins ? instantOfWall(values.contractStart, timeZone, 'start') : ok(null);
  const until = isLater ? instantOfWall(values.keepUntil, timeZone, 'end') : ok(null);
  const violations = [
    ...under('contractStart', start),
    ...under('keepUntil', until),
    ...(isLater && until.ok && until.value === null ? [violation('REQUIRED', ['keepUntil'])] : []),
    ...(action === 'REMOVE' && values.liveCodes === ''
      ? [violation('REQUIRED', ['liveCodes'])]
      : []),
  ];
  if (violations.length > 0 || !start.ok || !until.ok) return refused(...violations);
  return ok({
    ...about,
    action,
    ...(action !== 'DECLINE' && { message: values.message }),
    ...(joins && { contractStart: wireInstant(start.value) }),
    ...(action === 'REMOVE' && {
      liveCodes: values.liveCodes === '' ? null : values.liveCodes,
      keepUntil: wireInstant(until.value),
    }),
    reason: values.reason,
  });
}
