import { ok, refused, violation, type InvitationLinkId, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { auditEvent } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';

/** The input of `revokeInvitationLink`. */
export interface RevokeInvitationLinkInput extends Idempotent {
  readonly invitationLinkId: string;
}

/**
 * Makes an open link void for good, and what was asked by it and is not confirmed yet. Whoever came in by it stays.
 * @returns the link; or `NOT_FOUND`, `INVITATION_CLOSED`
 */
export const revokeInvitationLink = useCase('revokeInvitationLink', revokeIn);

async function revokeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { invitationLinkId }: RevokeInvitationLinkInput,
): Promise<Result<{ readonly invitationLinkId: InvitationLinkId }>> {
  const link = await transaction.invitationLink(invitationLinkId);
  if (link === null) return refused(violation('NOT_FOUND', ['invitationLinkId']));
  if (link.revokedAt !== null)
    return refused(violation('INVITATION_CLOSED', ['invitationLinkId'], { state: 'REVOKED' }));
  const revoked = { revokedAt: deps.clock.now(), revokedBy: call.actor.name };
  const after = { ...link, ...revoked, version: link.version + 1 };
  if (!(await transaction.updateInvitationLink(after, link.version))) throw new Conflict();
  await transaction.deleteLinkRequests(link.id);
  const program = (await transaction.programs()).find(({ id }) => id === link.programId);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'revokeInvitationLink',
      subjectType: 'InvitationLink',
      subjectId: link.id,
      subjectLabel: link.name ?? program?.name ?? '',
      changes: [{ field: 'state', before: 'OPEN', after: 'REVOKED' }],
    }),
  );
  return ok({ invitationLinkId: link.id });
}
