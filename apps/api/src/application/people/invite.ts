import {
  INVITATION_LIFE,
  inviteMemberSchema,
  invitePartnerSchema,
  inviteViolations,
  ok,
  parse,
  refused,
  violation,
  type Capacity,
  type InvitationId,
  type Result,
} from '@creator-codes/domain';
import { newSecret, secretHash } from '../../secret-hash.js';
import type { Call } from '../ports/actor.js';
import { auditEvent, created, instantText } from '../spine/audit.js';
import { existingAccount } from '../spine/existing-account.js';
import { mutate, type Idempotent } from '../spine/mutate.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import type { Addressee, People } from '../ports/people.js';

/** The input of `inviteMember`. */
export interface InviteMemberInput extends Idempotent {
  readonly email: string;
  readonly role: string;
}

/** The input of `invitePartner`. */
export interface InvitePartnerInput extends Idempotent {
  readonly ownerId: string;
  readonly email: string;
}

type Invited = Result<{ readonly invitationId: InvitationId }>;

/** Asks somebody to work in the account, by mail. */
export async function inviteMember(
  deps: Dependencies & People,
  call: Call,
  input: InviteMemberInput,
): Promise<Invited> {
  return mutate(deps, call, {
    name: 'inviteMember',
    input,
    work: async (transaction) => {
      const parsed = parse(inviteMemberSchema, input);
      if (!parsed.ok) return parsed;
      const { email, role } = parsed.value;
      return invite(deps, call, transaction, { email, capacity: role, owner: null });
    },
  });
}

/** Asks a creator or performance partner to look at what is theirs, by mail. */
export async function invitePartner(
  deps: Dependencies & People,
  call: Call,
  input: InvitePartnerInput,
): Promise<Invited> {
  return mutate(deps, call, {
    name: 'invitePartner',
    input,
    work: async (transaction) => {
      const parsed = parse(invitePartnerSchema, input);
      const owner = await transaction.codeOwner(input.ownerId);
      const violations = [
        ...(parsed.ok ? [] : parsed.violations),
        ...(owner === null ? [violation('NOT_FOUND', ['ownerId'])] : []),
      ];
      if (!parsed.ok || owner === null) return refused(...violations);
      const { email } = parsed.value;
      return invite(deps, call, transaction, { email, capacity: owner.kind, owner });
    },
  });
}

interface Guest {
  readonly email: string;
  readonly capacity: Capacity;
  readonly owner: Addressee | null;
}

/** The invitation, the mail that carries its link, and the audit event: all of them or none. */
async function invite(
  { clock, ids, mail, ...deps }: Dependencies & People,
  call: Call,
  transaction: Transaction,
  { email, capacity, owner }: Guest,
): Promise<Invited> {
  const now = clock.now();
  const violations = inviteViolations({
    isMember: await transaction.isMember(email),
    hasOpenInvitation: await transaction.hasOpenInvitation(email, now),
  });
  if (violations.length > 0) return refused(...violations);
  const account = await existingAccount(transaction);
  const token = newSecret();
  const { subject, text } = mail.texts.invitation({
    ...{ accountName: account.name, invitedBy: call.actor.name, capacity },
    language: owner?.language ?? null,
    link: `${mail.address()}/invite/${token}`,
  });
  const messageId = ids.next('Message');
  const state = mail.hasRelay ? 'QUEUED' : 'NOT_SENT';
  await transaction.insertMessage({
    ...{ id: messageId, to: email, subject, text: mail.sealed.seal(messageId, text) },
    ...{ state, createdAt: now },
  });
  const id = ids.next('Invitation');
  const expiresAt = now + INVITATION_LIFE;
  await transaction.insertInvitation(
    {
      ...{ id, email, capacity, messageId, expiresAt },
      ownerId: owner?.id ?? null,
      state: 'PENDING',
      createdAt: now,
      createdBy: call.actor.name,
      version: 1,
    },
    secretHash(token),
  );
  await transaction.appendAudit(
    auditEvent({ ...deps, clock, ids }, call, {
      action: owner === null ? 'inviteMember' : 'invitePartner',
      subjectType: 'Invitation',
      subjectId: id,
      subjectLabel: email,
      changes: created({
        ...{ email, capacity, owner: owner?.name },
        expiresAt: instantText(expiresAt),
      }),
    }),
  );
  return ok({ invitationId: id });
}
