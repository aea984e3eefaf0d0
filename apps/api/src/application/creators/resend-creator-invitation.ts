import {
  emailAddressOf,
  mailAgainViolations,
  membershipStateAt,
  ok,
  parse,
  refused,
  resendCreatorInvitationSchema,
  violation,
  type NotMailedReason,
  type MembershipId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { MadeJoinLink } from './invite-creator-by-link.js';
import { joinedBy } from './joined-by.js';
import { makeJoinLink, type Inviting, type JoinLink } from './join-link.js';

/** The input of `resendCreatorInvitation`. */
export interface ResendCreatorInvitationInput extends Idempotent {
  readonly membershipId: string;
  /** Nothing is mailed: whoever invites passes the link on. */
  readonly toCopy?: boolean | null | undefined;
}

/**
 * Makes a new link for somebody who is invited, mailed or to pass on; the one before is void.
 * @returns the link; or `NOT_FOUND`, `MEMBERSHIP_TRANSITION`, `MAILED_TODAY`
 */
export async function resendCreatorInvitation(
  deps: Inviting,
  call: Call,
  input: ResendCreatorInvitationInput,
): Promise<Result<MadeJoinLink>> {
  let link: string | null = null;
  const outcome = await mutate<{
    readonly membershipId: MembershipId;
    readonly notMailed: NotMailedReason | null;
  }>(deps, call, {
    ...{ name: 'resendCreatorInvitation', input },
    work: async (transaction) => {
      const made = await resendIn(transaction, deps, call, input);
      if (!made.ok) return made;
      const { invitation, notMailed } = made.value;
      link = notMailed === null ? null : made.value.link;
      return ok({ membershipId: invitation.membershipId, notMailed });
    },
  });
  return outcome.ok ? ok({ ...outcome.value, link }) : outcome;
}

async function resendIn(
  transaction: Transaction,
  deps: Inviting,
  call: Call,
  input: ResendCreatorInvitationInput,
): Promise<Result<JoinLink>> {
  const parsed = parse(resendCreatorInvitationSchema, input);
  if (!parsed.ok) return parsed;
  const { membershipId, toCopy } = parsed.value;
  const membership = await transaction.membershipById(membershipId);
  if (membership === null) return refused(violation('NOT_FOUND', ['membershipId']));
  const from = membershipStateAt(membership, deps.clock.now());
  if (from !== 'INVITED') {
    return refused(
      violation('MEMBERSHIP_TRANSITION', ['membershipId'], { from, action: 'INVITE' }),
    );
  }
  const { creator, program } = await joinedBy(transaction, membership);
  const isMailed = !toCopy && deps.mail.hasRelay && emailAddressOf(creator.email) !== null;
  const tooSoon = isMailed
    ? mailAgainViolations(await transaction.joinInvitation(membership.id), deps.clock.now())
    : [];
  if (tooSoon.length > 0) return refused(...tooSoon);
  const guest = { creator, program, membership };
  const made = await makeJoinLink(transaction, deps, call, guest, toCopy);
  const { email } = made.invitation;
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'resendCreatorInvitation',
      subjectType: 'Creator',
      subjectId: creator.id,
      subjectLabel: creator.displayName,
      changes: created({ program: program.name, email }),
    }),
  );
  return ok(made);
}
