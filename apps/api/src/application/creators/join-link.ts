import {
  DAY_MS,
  emailAddressOf,
  JOIN_INVITATION_LIFE,
  JOIN_MAILS_A_DAY,
  mayMailAgainAt,
  type Creator,
  type JoinInvitation,
  type Membership,
  type MessageId,
  type NotMailedReason,
  type Program,
} from '@creator-codes/domain';
import { newSecret, secretHash } from '../../secret-hash.js';
import type { Call } from '../ports/actor.js';
import type { People } from '../ports/people.js';
import { Conflict, type Dependencies, type Transaction } from '../ports/unit-of-work.js';
import { existingAccount } from '../spine/existing-account.js';

/** What inviting needs beside the database. */
export type Inviting = Dependencies & Pick<People, 'mail'>;

/** Whom a link is for. */
export interface JoinGuest {
  readonly creator: Creator;
  readonly program: Program;
  /** As it is once they are invited. */
  readonly membership: Membership;
}

/** A link that was made just now. */
export interface JoinLink {
  /** Whoever has it can answer; it is kept nowhere. */
  readonly link: string;
  readonly invitation: JoinInvitation;
  /** Why it was not mailed; null where it was. */
  readonly notMailed: NotMailedReason | null;
}

/**
 * Makes the link by which a creator answers, and the mail that carries it. A link of before is void, and its mail is not
 * sent any more.
 * @param toCopy nothing is mailed
 */
export async function makeJoinLink(
  transaction: Transaction,
  deps: Inviting,
  call: Call,
  guest: JoinGuest,
  toCopy: boolean,
): Promise<JoinLink> {
  const { clock, ids, mail } = deps;
  const now = clock.now();
  const { membership, creator } = guest;
  const before = await transaction.joinInvitation(membership.id);
  const to = emailAddressOf(creator.email);
  const notMailed = toCopy ? 'ASKED' : await reasonNotToMail(transaction, deps, to, before);
  const email = notMailed === null ? to : null;
  const secret = newSecret();
  // Behind the `#`, which browsers and what stands between send to nobody.
  const link = `${mail.address()}/join#${secret}`;
  const expiresAt = now + JOIN_INVITATION_LIFE;
  let messageId: MessageId | null = null;
  if (email !== null) {
    messageId = ids.next('Message');
    const { subject, text } = mail.texts.joinInvitation({
      creatorName: creator.displayName,
      programName: guest.program.name,
      accountName: (await existingAccount(transaction)).name,
      ...{ language: creator.language, link },
    });
    await transaction.insertMessage({
      ...{ id: messageId, to: email, subject, text: mail.sealed.seal(messageId, text) },
      ...{ state: 'QUEUED', createdAt: now, expiresAt },
    });
  }
  const invitation: JoinInvitation = {
    ...{ membershipId: membership.id, creatorId: creator.id },
    ...{ membershipVersion: membership.version, email },
    ...{ state: 'OPEN', messageId, createdAt: now, createdBy: call.actor.name, expiresAt },
    mailedAt: email === null ? (before?.mailedAt ?? null) : now,
    version: (before?.version ?? 0) + 1,
  };
  const hash = secretHash(secret);
  if (before === null) await transaction.insertJoinInvitation(invitation, hash);
  else {
    if (before.messageId !== null) await transaction.dropMessage(before.messageId);
    if (!(await transaction.updateJoinInvitation(invitation, before.version, hash)))
      throw new Conflict();
  }
  return { link, invitation, notMailed };
}

async function reasonNotToMail(
  transaction: Transaction,
  { mail, clock }: Pick<Inviting, 'mail' | 'clock'>,
  to: string | null,
  before: JoinInvitation | null,
): Promise<NotMailedReason | null> {
  const now = clock.now();
  if (!mail.hasRelay) return 'NO_RELAY';
  if (to === null) return 'NO_ADDRESS';
  if (before !== null && mayMailAgainAt(before, now) !== null) return 'MAILED_TODAY';
  const { id } = await existingAccount(transaction);
  const limits = [
    { subject: `invitations of ${id}`, max: JOIN_MAILS_A_DAY.account },
    { subject: `invitations to ${to}`, max: JOIN_MAILS_A_DAY.address },
  ];
  const hasRoom = await transaction.updateMailCounts(now - (now % DAY_MS), limits);
  return hasRoom ? null : 'DAY_IS_FULL';
}
