import {
  mayInvite,
  ok,
  refused,
  revokeViolations,
  violation,
  type InvitationId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from './actor.js';
import { auditEvent, changed } from './audit.js';
import { Conflict, type Dependencies } from './ports.js';

/** The input of `revokeInvitation`. */
export interface RevokeInvitationInput {
  readonly invitationId: string;
}

/** Takes an invitation back: its link lets nobody in any more. A manager can do so with those of partners. */
export async function revokeInvitation(
  deps: Dependencies,
  call: Call,
  { invitationId }: RevokeInvitationInput,
): Promise<Result<{ readonly invitationId: InvitationId }>> {
  return deps.unitOfWork.run(
    call.accountId,
    async (transaction) => {
      const invitation = await transaction.invitation(invitationId);
      const mayTouch = invitation !== null && mayInvite(call.capacity, invitation.capacity);
      if (!mayTouch) return refused(violation('NOT_FOUND', ['invitationId']));
      const violations = revokeViolations(invitation);
      if (violations.length > 0) return refused(...violations);
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
      return ok({ invitationId: invitation.id });
    },
    call,
  );
}
