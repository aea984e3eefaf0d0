import type { CreatorId, Instant, Membership, ProgramId, Result } from '@creator-codes/domain';
import { createCreator, type CreateCreatorInput } from '../../creators/create-creator.js';
import { declineMembership, removeMembership } from '../../creators/decide-membership.js';
import { inviteCreator } from '../../creators/invite-creator.js';
import { recordCreatorJoined } from '../../creators/record-creator-joined.js';
import { updateCreator, type UpdateCreatorInput } from '../../creators/update-creator.js';
import { updateMembership } from '../../creators/update-membership.js';
import type { Call } from '../../ports/actor.js';
import type { Dependencies, Transaction } from '../../ports/unit-of-work.js';

/** What happens to the membership of a row's creator in one program. */
export interface MembershipWork {
  readonly does: 'INVITE' | 'JOIN' | 'DECLINE' | 'REMOVE' | 'CHANGE_CONTRACT';
  readonly programId: ProgramId;
  /** Absent: as it is, or of a new one open. */
  readonly contractStart?: Instant | null;
  readonly contractEnd?: Instant | null;
}

/** What an import writes for a row: the inputs of use cases of every day. */
export interface CreatorWork {
  readonly creation: CreateCreatorInput | null;
  readonly change: Omit<UpdateCreatorInput, 'version'> | null;
  readonly membership: MembershipWork | null;
  /** What was there when it was planned, of what is to change. */
  readonly before: {
    readonly change: object | null;
    readonly membership: object | null;
  };
}

/** Whether all that is to be done was planned; another row of the plan may have done some of it. */
export function isWithin(now: CreatorWork, planned: CreatorWork): boolean {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const isAsPlanned = (part: 'change' | 'membership') =>
    now[part] === null ||
    (isSame(now[part], planned[part]) && isSame(now.before[part], planned.before[part]));
  return (
    (now.creation === null || isSame(now.creation, planned.creation)) &&
    isAsPlanned('change') &&
    isAsPlanned('membership')
  );
}

/** Makes or changes the creator alone. */
export async function doCreator(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { creation, change }: CreatorWork,
  version: number,
): Promise<Result<{ readonly creatorId: CreatorId }> | null> {
  if (creation !== null) return createCreator.in(transaction, deps, call, creation);
  if (change === null) return null;
  return updateCreator.in(transaction, deps, call, { ...change, version });
}

/** Moves the membership. */
export function doMembership(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  creatorId: CreatorId,
  { does, programId, ...contract }: MembershipWork,
  before: Membership | null,
): Promise<Result<unknown>> {
  const edit = { membershipId: before?.id ?? '', version: before?.version ?? 0 };
  switch (does) {
    case 'INVITE':
      return inviteCreator.in(transaction, deps, call, { creatorId, programId });
    case 'JOIN':
      return recordCreatorJoined.in(transaction, deps, call, { creatorId, programId, ...contract });
    case 'CHANGE_CONTRACT':
      return updateMembership.in(transaction, deps, call, { ...edit, ...contract });
    case 'DECLINE':
      return declineMembership.in(transaction, deps, call, edit);
    case 'REMOVE':
      return removeMembership.in(transaction, deps, call, edit);
  }
}
