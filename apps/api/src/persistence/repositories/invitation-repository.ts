import {
  isPassedOnByHand,
  type AccountId,
  type Instant,
  type Invitation,
  type MessageState,
  type PersonId,
} from '@creator-codes/domain';
import type { FoundInvitation } from '../../application/ports/people.js';
import type { Session } from '../engine/database.js';
import { INVITATION_COLUMNS, invitationOf, type InvitationColumns } from '../rows/invitation.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

export async function findInvitation(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<Invitation | null> {
  const bytes = bytesOfId('Invitation', id);
  if (bytes === null) return null;
  const [row] = await select<InvitationColumns>(
    `SELECT ${INVITATION_COLUMNS} FROM invitation t WHERE t.account_id = ? AND t.id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  return row === undefined ? null : invitationOf(row);
}

/** Who made an invitation is in the audit log alone: the row has no more than their name. */
export async function findOpenInvitationsBy(
  select: Select,
  accountId: AccountId,
  personId: PersonId,
  now: Instant,
): Promise<readonly Invitation[]> {
  const rows = await select<InvitationColumns>(
    `SELECT ${INVITATION_COLUMNS} FROM invitation t JOIN audit_event e ON e.account_id = t.account_id AND e.subject_id = t.id
     WHERE t.account_id = ? AND t.state = 'PENDING' AND t.expires_at > ?
       AND e.action IN ('inviteMember', 'invitePartner') AND e.actor_kind = 'PERSON' AND e.actor_id = ?
     ORDER BY t.id`,
    [bytesOfOwnId(accountId), now, bytesOfOwnId(personId)],
  );
  return rows.map(invitationOf);
}

export async function hasOpenInvitation(
  select: Select,
  accountId: AccountId,
  email: string,
  now: Instant,
): Promise<boolean> {
  const rows = await select(
    "SELECT id FROM invitation WHERE account_id = ? AND email = ? AND state = 'PENDING' AND expires_at > ?",
    [bytesOfOwnId(accountId), email, now],
  );
  return rows.length > 0;
}

export async function findInvitationByTokenHash(
  select: Select,
  hash: string,
): Promise<FoundInvitation | null> {
  const [row] = await select<{
    account_id: Buffer;
    id: Buffer;
    name: string;
    message_state: MessageState;
  }>(
    `SELECT i.account_id, i.id, a.name, m.state AS message_state FROM invitation i
     JOIN account a ON a.id = i.account_id JOIN message m ON m.id = i.message_id
     WHERE i.token_hash = ?`,
    [hash],
  );
  if (row === undefined) return null;
  return {
    accountId: idOfBytes('Account', row.account_id),
    accountName: row.name,
    invitationId: idOfBytes('Invitation', row.id),
    isMailed: !isPassedOnByHand({ state: row.message_state }),
  };
}

export async function insertInvitation(
  session: Session,
  accountId: AccountId,
  invitation: Invitation,
  tokenHash: string,
): Promise<void> {
  await session.insert(session.tables.invitation, [{ ...invitation, accountId, tokenHash }]);
}

export function updateInvitation(
  session: Session,
  accountId: AccountId,
  { id, state }: Invitation,
  seenVersion: number,
): Promise<boolean> {
  return session.update(session.tables.invitation, { accountId, id, seenVersion }, { state });
}
