import {
  membershipAfter,
  moved,
  ok,
  type CreatorId,
  type Membership,
  type MembershipMove,
  type ProgramId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { AuditAction, Dependencies, Transaction } from '../ports/unit-of-work.js';
import { tryWaitingRows } from '../jobs/issue/try-waiting.js';
import { asSeen, change } from '../spine/change.js';
import { membershipTold, programNamed, type MembershipOutcome } from './change-membership.js';
import { joinedBy } from './joined-by.js';

interface MembershipEdit {
  /** The mutation's name, for the audit log. */
  readonly name: AuditAction;
  readonly membershipId: string;
  readonly version: number;
  readonly action: MembershipMove;
  /** What changes beside the state. */
  readonly merge: (before: Membership) => Membership;
  /** The rules on the merged state. */
  readonly judge?: (after: Membership) => readonly Violation[];
  readonly reason?: string | null;
}

export interface EditedMembership extends MembershipOutcome {
  readonly creatorId: CreatorId;
  readonly programId: ProgramId;
}

/** The same with the membership as it is then; what is remembered under a key has no need of it. */
interface Edited extends EditedMembership {
  readonly membership: Membership;
}

/**
 * Changes a membership along the domain's table of transitions.
 * @returns the membership; or `NOT_FOUND`, `STALE_VERSION`, `MEMBERSHIP_TRANSITION`, what `judge` objects to
 */
export async function editMembership(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { name, membershipId, version, action, merge, judge, reason = null }: MembershipEdit,
): Promise<Result<Edited>> {
  const seen = asSeen(await transaction.membershipById(membershipId), 'membershipId', version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const now = deps.clock.now();
  const state = membershipAfter(before, action, now, 'membershipId');
  if (!state.ok) return state;
  const { creator, program } = await joinedBy(transaction, before);
  const outcome = await change<Membership>(transaction, deps, call, {
    action: name,
    subjectType: 'Creator',
    subjectId: creator.id,
    before,
    namedBy: 'membershipId',
    merge: (membership) => {
      const after = { ...merge(membership), state: state.value };
      return action === 'CHANGE_CONTRACT' ? after : moved(membership, after, now);
    },
    judge: (after) => Promise.resolve(judge?.(after) ?? []),
    labelOf: () => creator.displayName,
    told: membershipTold,
    named: [programNamed(program)],
    save: (after) => transaction.updateMembership(after, before.version),
    reason,
  });
  if (!outcome.ok) return outcome;
  const { creatorId, programId } = before;
  if (outcome.value.state === 'JOINED') await tryWaitingRows(transaction, deps, creatorId);
  return ok({ membershipId: before.id, creatorId, programId, membership: outcome.value });
}

/** What is answered and remembered. */
export function editedOutcome({ membershipId, creatorId, programId }: EditedMembership) {
  return { membershipId, creatorId, programId };
}
