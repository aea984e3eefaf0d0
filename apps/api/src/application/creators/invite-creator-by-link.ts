import { ok, type MembershipId, type NotMailedReason, type Result } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { mutate } from '../spine/mutate.js';
import { inviteCreator, type InviteCreatorInput } from './invite-creator.js';
import { joinedBy } from './joined-by.js';
import { makeJoinLink, type Inviting, type JoinLink } from './join-link.js';

/** The input of `inviteCreator`. */
export interface InviteCreatorByLinkInput extends InviteCreatorInput {
  /** Nothing is mailed: whoever invites passes the link on. */
  readonly toCopy?: boolean | null | undefined;
}

/** What a mutation that makes a link answers. */
export interface MadeJoinLink {
  readonly membershipId: MembershipId;
  /** Where it was not mailed; null, too, where the call only repeats an earlier one, which had it. */
  readonly link: string | null;
  readonly notMailed: NotMailedReason | null;
}

/** Invites a creator into a program, by mail or with a link to pass on. */
export async function inviteCreatorByLink(
  deps: Inviting,
  call: Call,
  input: InviteCreatorByLinkInput,
): Promise<Result<MadeJoinLink>> {
  let link: string | null = null;
  const outcome = await mutate(deps, call, {
    ...{ name: 'inviteCreator', input },
    work: async (transaction) => {
      const invited = await inviteCreator.in(transaction, deps, call, input);
      if (!invited.ok) return invited;
      const { membershipId } = invited.value;
      const made = await linkOfInvited(transaction, deps, call, membershipId, input);
      link = made.notMailed === null ? null : made.link;
      return ok({ membershipId, notMailed: made.notMailed });
    },
  });
  if (!outcome.ok) return outcome;
  // Calls that were remembered before there were links tell nothing of one.
  const { membershipId, notMailed = null } = outcome.value as Pick<MadeJoinLink, 'membershipId'> &
    Partial<MadeJoinLink>;
  return ok({ membershipId, notMailed, link });
}

/** The link of somebody who has just been invited, in the same transaction. */
export async function linkOfInvited(
  transaction: Transaction,
  deps: Inviting,
  call: Call,
  membershipId: MembershipId,
  { toCopy }: Pick<InviteCreatorByLinkInput, 'toCopy'>,
): Promise<JoinLink> {
  const membership = await transaction.membershipById(membershipId);
  if (membership === null) throw new Error('the membership is not there');
  const guest = { ...(await joinedBy(transaction, membership)), membership };
  return makeJoinLink(transaction, deps, call, guest, toCopy ?? false);
}
