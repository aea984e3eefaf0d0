import type { AccountId, JoinInvitation } from '@creator-codes/domain';
import type { FoundJoinInvitation } from '../../application/ports/join-invitations.js';
import type { Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import {
  JOIN_INVITATION_COLUMNS,
  joinInvitationOf,
  type JoinInvitationColumns,
} from '../rows/join-invitation.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** The invitations of memberships, in that order; null for those that have none. */
export function findJoinInvitations(
  select: Select,
  accountId: AccountId,
  membershipIds: readonly string[],
): Promise<readonly (JoinInvitation | null)[]> {
  const keys = membershipIds.map((id) => bytesOfId('Membership', id));
  return readByKeys<JoinInvitationColumns, JoinInvitation>(keys, {
    select: (ids) =>
      select(
        `SELECT ${JOIN_INVITATION_COLUMNS} FROM join_invitation t
         WHERE t.account_id = ? AND t.membership_id IN ${placeholders(ids.length)}`,
        [bytesOfOwnId(accountId), ...ids],
      ),
    keyOf: ({ membership_id: id }) => id,
    found: joinInvitationOf,
  });
}

/** By the hash of its secret alone: whoever answers says nothing else. */
export async function findJoinInvitationBySecret(
  select: Select,
  hash: string,
): Promise<FoundJoinInvitation | null> {
  const [row] = await select<{ account_id: Buffer; membership_id: Buffer; version: number }>(
    'SELECT account_id, membership_id, version FROM join_invitation WHERE secret_hash = ?',
    [hash],
  );
  return row === undefined
    ? null
    : {
        accountId: idOfBytes('Account', row.account_id),
        membershipId: idOfBytes('Membership', row.membership_id),
        version: row.version,
      };
}

export async function insertJoinInvitation(
  session: Session,
  accountId: AccountId,
  invitation: JoinInvitation,
  secretHash: string,
): Promise<void> {
  await session.insert(session.tables.joinInvitation, [{ ...invitation, accountId, secretHash }]);
}

/** @param secretHash of a new link in its place; left out, the link stays as it is */
export async function updateJoinInvitation(
  session: Session,
  accountId: AccountId,
  invitation: JoinInvitation,
  seenVersion: number,
  secretHash?: string,
): Promise<boolean> {
  const { membershipVersion, email, state, messageId } = invitation;
  const { createdAt, createdBy, expiresAt, mailedAt, version } = invitation;
  const changed = await session.execute(
    `UPDATE join_invitation SET membership_version = ?, email = ?, state = ?, message_id = ?, created_at = ?,
       created_by = ?, expires_at = ?, mailed_at = ?, version = ?${secretHash === undefined ? '' : ', secret_hash = ?'}
     WHERE account_id = ? AND membership_id = ? AND version = ?`,
    [
      ...[membershipVersion, email, state, messageId === null ? null : bytesOfOwnId(messageId)],
      ...[createdAt, createdBy, expiresAt, mailedAt, version],
      ...(secretHash === undefined ? [] : [secretHash]),
      ...[bytesOfOwnId(accountId), bytesOfOwnId(invitation.membershipId), seenVersion],
    ],
  );
  return changed === 1;
}
