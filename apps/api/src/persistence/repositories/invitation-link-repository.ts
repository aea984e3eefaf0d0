import type { AccountId, Instant, InvitationLink } from '@creator-codes/domain';
import type {
  FoundInvitationLink,
  MembershipByLink,
} from '../../application/ports/invitation-links.js';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import {
  INVITATION_LINK_COLUMNS,
  invitationLinkOf,
  type InvitationLinkColumns,
} from '../rows/invitation-link.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

/** Links by their ids, in that order; null for what is not there. */
export function findInvitationLinks(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<InvitationLinkColumns, InvitationLink>(select, accountId, ids, {
    entity: 'InvitationLink',
    columns: INVITATION_LINK_COLUMNS,
    from: 'invitation_link t',
    found: invitationLinkOf,
  });
}

export async function countOpenLinks(
  select: Select,
  accountId: AccountId,
  now: Instant,
): Promise<number> {
  const [row] = await select<{ n: number }>(
    `SELECT COUNT(*) AS n FROM invitation_link
     WHERE account_id = ? AND ends_at > ? AND revoked_at IS NULL AND uses < use_limit`,
    [bytesOfOwnId(accountId), now],
  );
  return Number(row?.n ?? 0);
}

/** By the hash of its secret alone: whoever opens it says nothing else. */
export async function findInvitationLinkBySecret(
  select: Select,
  hash: string,
): Promise<FoundInvitationLink | null> {
  const [row] = await select<{ account_id: Buffer; id: Buffer }>(
    'SELECT account_id, id FROM invitation_link WHERE secret_hash = ?',
    [hash],
  );
  return row === undefined
    ? null
    : {
        accountId: idOfBytes('Account', row.account_id),
        linkId: idOfBytes('InvitationLink', row.id),
      };
}

export async function insertInvitationLink(
  session: Session,
  accountId: AccountId,
  { limit, ...link }: InvitationLink,
  secretHash: string,
): Promise<void> {
  await session.insert(session.tables.invitationLink, [
    { ...link, accountId, useLimit: limit, secretHash },
  ]);
}

export function updateInvitationLink(
  session: Session,
  accountId: AccountId,
  { id, uses, revokedAt, revokedBy }: InvitationLink,
  seenVersion: number,
): Promise<boolean> {
  return session.update(
    session.tables.invitationLink,
    { accountId, id, seenVersion },
    { uses, revokedAt, revokedBy },
  );
}

export async function saveMembershipByLink(
  session: Session,
  accountId: AccountId,
  { membershipId, linkId, isProven }: MembershipByLink,
): Promise<void> {
  await session.execute('DELETE FROM link_membership WHERE account_id = ? AND membership_id = ?', [
    bytesOfOwnId(accountId),
    bytesOfOwnId(membershipId),
  ]);
  await session.insert(session.tables.linkMembership, [
    { accountId, membershipId, linkId, isProven: isProven ? 1 : 0 },
  ]);
}
