import type { AccountId, Membership } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { MEMBERSHIP_COLUMNS, membershipOf, type MembershipColumns } from '../rows/membership.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

export async function findMembership(
  select: Select,
  accountId: AccountId,
  creatorId: string,
  programId: string,
): Promise<Membership | null> {
  const creator = bytesOfId('Creator', creatorId);
  const program = bytesOfId('Program', programId);
  if (creator === null || program === null) return null;
  const [row] = await select<MembershipColumns>(
    `SELECT ${MEMBERSHIP_COLUMNS} FROM membership t
     WHERE t.account_id = ? AND t.creator_id = ? AND t.program_id = ?`,
    [bytesOfOwnId(accountId), creator, program],
  );
  return row === undefined ? null : membershipOf(row);
}

export async function insertMembership(
  session: Session,
  accountId: AccountId,
  membership: Membership,
): Promise<void> {
  await session.insert(session.tables.membership, [
    { ...membership, accountId, invitationSentAt: null },
  ]);
}

export function updateMembership(
  session: Session,
  accountId: AccountId,
  membership: Membership,
  seenVersion: number,
): Promise<boolean> {
  const { id, state, contractStart, contractEnd, invitedAt, decidedBy, decidedAt } = membership;
  return session.update(
    session.tables.membership,
    { accountId, id, seenVersion },
    { state, contractStart, contractEnd, invitedAt, decidedBy, decidedAt },
  );
}
