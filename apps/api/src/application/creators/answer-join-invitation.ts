import {
  contractFrom,
  firstNameOf,
  joinInvitationState,
  KEEP_CODES,
  refused,
  violation,
  type Creator,
  type Instant,
  type JoinInvitation,
  type Language,
  type Membership,
  type Program,
  type Result,
} from '@creator-codes/domain';
import { secretHash } from '../../secret-hash.js';
import type { Call } from '../ports/actor.js';
import type { FoundJoinInvitation } from '../ports/join-invitations.js';
import type { Directory } from '../ports/people.js';
import { Conflict, type Dependencies, type Facts } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';
import { changeMembership } from './change-membership.js';

type Deps = Dependencies & { readonly directory: Pick<Directory, 'joinInvitationBySecret'> };

/** What whoever has the link may know before they answer. */
export interface JoinOffer {
  readonly accountName: string;
  readonly programName: string;
  readonly firstName: string;
  /** Of our mail to them; null where it is not known. */
  readonly language: Language | null;
  /** Until when it can be answered. */
  readonly expiresAt: Instant;
}

/** What an open invitation offers, which this does not use up; null for every link that cannot be answered. */
export async function joinOffer(deps: Deps, secret: string): Promise<JoinOffer | null> {
  const found = await deps.directory.joinInvitationBySecret(secretHash(secret));
  if (found === null) return null;
  return deps.unitOfWork.read(found.accountId, async (facts) => {
    const open = await openInvitation(facts, found, deps.clock.now());
    if (open === null) return null;
    const { creator, program, invitation } = open;
    return {
      accountName: (await existingAccount(facts)).name,
      programName: program.name,
      firstName: firstNameOf(creator.displayName),
      language: creator.language,
      expiresAt: invitation.expiresAt,
    };
  });
}

export interface JoinAnswer {
  readonly secret: string;
  readonly isAccepted: boolean;
}

/** From where somebody answers. */
export interface Answering {
  readonly address: string | null;
  readonly requestId: string;
}

/**
 * Answers an invitation, once: they have joined and what waited for that follows, or they have declined, all in one unit
 * of work. It signs nobody in.
 * @returns whether the link could be answered
 */
export async function answerJoinInvitation(
  deps: Deps,
  { address, requestId }: Answering,
  { secret, isAccepted }: JoinAnswer,
): Promise<boolean> {
  const found = await deps.directory.joinInvitationBySecret(secretHash(secret));
  if (found === null) return false;
  const { accountId } = found;
  const outcome = await deps.unitOfWork.run(
    accountId,
    async (transaction): Promise<Result<unknown>> => {
      const now = deps.clock.now();
      const open = await openInvitation(transaction, found, now);
      if (open === null) return refused(violation('NOT_FOUND'));
      const { invitation, creator, membership } = open;
      const answered = {
        ...invitation,
        state: 'ANSWERED',
        version: invitation.version + 1,
      } as const;
      if (!(await transaction.updateJoinInvitation(answered, invitation.version)))
        throw new Conflict();
      if (invitation.messageId !== null) await transaction.dropMessage(invitation.messageId);
      const call: Call = {
        actor: { kind: 'INVITED', id: creator.id, name: creator.displayName, address },
        ...{ accountId, capacity: 'CREATOR', ownerId: creator.id, requestId },
      };
      const contract = contractFrom({ contractStart: null, contractEnd: null, ...KEEP_CODES }, now);
      if (!contract.ok) return contract;
      const decided = { decidedAt: now, decidedBy: creator.displayName };
      const { creatorId, programId } = membership;
      return changeMembership(
        transaction,
        deps,
        call,
        { creatorId, programId },
        {
          name: isAccepted ? 'acceptCreatorInvitation' : 'declineCreatorInvitation',
          action: isAccepted ? 'ACCEPT' : 'DECLINE',
          fields: isAccepted ? { ...contract.value, ...decided } : decided,
        },
      );
    },
  );
  return outcome.ok;
}

interface OpenInvitation {
  readonly invitation: JoinInvitation;
  readonly membership: Membership;
  readonly creator: Creator;
  readonly program: Program;
}

/** What a link stands for now; null where it cannot be answered, and where a newer one has taken its place. */
async function openInvitation(
  facts: Facts,
  { membershipId, version }: FoundJoinInvitation,
  now: Instant,
): Promise<OpenInvitation | null> {
  const invitation = await facts.joinInvitation(membershipId);
  const membership = await facts.membershipById(membershipId);
  const creator = membership && (await facts.creator(membership.creatorId));
  const program = (await facts.programs()).find(({ id }) => id === membership?.programId);
  if (invitation === null || membership === null || creator === null || program === undefined)
    return null;
  const { email } = creator;
  const isOpen = joinInvitationState(invitation, { membership, email }, now) === 'OPEN';
  // The version tells that it is this link still: a new one goes by another secret.
  return isOpen && invitation.version === version
    ? { invitation, membership, creator, program }
    : null;
}
