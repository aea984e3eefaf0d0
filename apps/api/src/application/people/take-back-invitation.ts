import { mayInvite, type Capacity, type Invitation, type PersonId } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { auditEvent, changed } from '../spine/audit.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';

/** An open invitation lets nobody in any more, and its mail is not sent. */
export async function takeBackInvitation(
  deps: Dependencies,
  call: Call,
  transaction: Transaction,
  invitation: Invitation,
): Promise<void> {
  const after = { ...invitation, state: 'REVOKED' } as const;
  if (!(await transaction.updateInvitation(after, invitation.version))) throw new Conflict();
  await transaction.dropMessage(invitation.messageId);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'revokeInvitation',
      subjectType: 'Invitation',
      subjectId: invitation.id,
      subjectLabel: invitation.email,
      changes: changed({ state: invitation.state }, { state: after.state }),
    }),
  );
}

/**
 * Takes back what somebody could not offer any more, now that they are what they become (null where they are
 * removed). They may have kept the links, and would come back by one as what they were.
 */
export async function takeBackInvitationsBy(
  deps: Dependencies,
  call: Call,
  transaction: Transaction,
  maker: { readonly personId: PersonId; readonly becomes: Capacity | null },
): Promise<void> {
  const open = await transaction.openInvitationsBy(maker.personId, deps.clock.now());
  for (const invitation of open) {
    if (mayInvite(maker.becomes, invitation.capacity)) continue;
    await takeBackInvitation(deps, call, transaction, invitation);
  }
}
