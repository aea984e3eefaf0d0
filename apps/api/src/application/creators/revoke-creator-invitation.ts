import { ok, refused, violation, type MembershipId, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { programNamed } from './change-membership.js';
import { joinedBy } from './joined-by.js';

/** The input of `revokeCreatorInvitation`. */
export interface RevokeCreatorInvitationInput extends Idempotent {
  readonly membershipId: string;
}

/** Makes the link of an invitation void, and its mail is not sent any more. The creator stays invited. */
export const revokeCreatorInvitation = useCase('revokeCreatorInvitation', revokeIn);

async function revokeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { membershipId }: RevokeCreatorInvitationInput,
): Promise<Result<{ readonly membershipId: MembershipId }>> {
  const membership = await transaction.membershipById(membershipId);
  const invitation = membership && (await transaction.joinInvitation(membership.id));
  if (membership === null || invitation === null)
    return refused(violation('NOT_FOUND', ['membershipId']));
  if (invitation.state !== 'OPEN') {
    const state = invitation.state === 'ANSWERED' ? 'ACCEPTED' : invitation.state;
    return refused(violation('INVITATION_CLOSED', ['membershipId'], { state }));
  }
  const revoked = { ...invitation, state: 'REVOKED', version: invitation.version + 1 } as const;
  if (!(await transaction.updateJoinInvitation(revoked, invitation.version))) throw new Conflict();
  if (invitation.messageId !== null) await transaction.dropMessage(invitation.messageId);
  const { creator, program } = await joinedBy(transaction, membership);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'revokeCreatorInvitation',
      subjectType: 'Creator',
      subjectId: creator.id,
      subjectLabel: creator.displayName,
      changes: [programNamed(program), { field: 'state', before: 'PENDING', after: 'REVOKED' }],
    }),
  );
  return ok({ membershipId: membership.id });
}
