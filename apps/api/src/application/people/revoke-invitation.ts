import {
  mayInvite,
  ok,
  refused,
  revokeViolations,
  violation,
  type InvitationId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import { takeBackInvitation } from './take-back-invitation.js';

/** The input of `revokeInvitation`. */
export interface RevokeInvitationInput extends Idempotent {
  readonly invitationId: string;
}

/** Takes an invitation back: its link lets nobody in any more. A manager can do so with those of partners. */
export async function revokeInvitation(
  deps: Dependencies,
  call: Call,
  input: RevokeInvitationInput,
): Promise<Result<{ readonly invitationId: InvitationId }>> {
  return mutate(deps, call, {
    ...{ name: 'revokeInvitation', input },
    work: async (transaction) => {
      const invitation = await transaction.invitation(input.invitationId);
      const mayTouch = invitation !== null && mayInvite(call.capacity, invitation.capacity);
      if (!mayTouch) return refused(violation('NOT_FOUND', ['invitationId']));
      const violations = revokeViolations(invitation);
      if (violations.length > 0) return refused(...violations);
      await takeBackInvitation(deps, call, transaction, invitation);
      return ok({ invitationId: invitation.id });
    },
  });
}
