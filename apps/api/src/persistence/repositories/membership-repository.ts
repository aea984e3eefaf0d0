import type { AccountId, Instant, Membership } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import {
  MEMBERSHIP_COLUMNS,
  membershipColumns,
  membershipOf,
  membershipRow,
  type MembershipColumns,
} from '../rows/membership.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { placeholders, type Select } from '../engine/statement.js';
import { readByPairs, type CreatorInProgram } from './creator-in-program.js';
import { findByIds } from './find-by-ids.js';

/**
 * Memberships of creators in programs, in the order of the pairs; null for what is not there. SQLite, left alone, reads
 * all those of a program.
 */
export function findMemberships(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  pairs: readonly CreatorInProgram[],
): Promise<readonly (Membership | null)[]> {
  return readByPairs(pairs, {
    select: (creators, programs) =>
      select<MembershipColumns>(
        `SELECT ${MEMBERSHIP_COLUMNS} FROM membership t${dialect.useIndex('membership_creator')}
     WHERE t.account_id = ? AND t.creator_id IN ${placeholders(creators.length)} AND t.program_id IN ${placeholders(programs.length)}`,
        [bytesOfOwnId(accountId), ...creators, ...programs],
      ),
    found: membershipOf,
  });
}

/** Memberships by their ids, in that order; null for what is not there. */
export function findMembershipsById(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<MembershipColumns, Membership>(select, accountId, ids, {
    entity: 'Membership',
    columns: MEMBERSHIP_COLUMNS,
    from: 'membership t',
    found: membershipOf,
  });
}

export async function insertMembership(
  session: Session,
  accountId: AccountId,
  membership: Membership,
): Promise<void> {
  await session.insert(session.tables.membership, [membershipRow(accountId, membership)]);
}

export function updateMembership(
  session: Session,
  accountId: AccountId,
  membership: Membership,
  seenVersion: number,
): Promise<boolean> {
  const seen = { accountId, id: membership.id, seenVersion };
  return session.update(session.tables.membership, seen, membershipColumns(membership));
}

/** When what was chosen for the end of a contract goes on; the membership stays the version that it is. */
export async function updateEndDue(
  session: Session,
  accountId: AccountId,
  { id, version }: Membership,
  endDueAt: Instant | null,
): Promise<boolean> {
  const params = [endDueAt, bytesOfOwnId(accountId), bytesOfOwnId(id), version];
  const sql =
    'UPDATE membership SET end_due_at = ? WHERE account_id = ? AND id = ? AND version = ?';
  return (await session.execute(sql, params)) === 1;
}

/** A membership as it was before its last decision; where there was none, it goes. */
export async function saveReversedMembership(
  session: Session,
  accountId: AccountId,
  { id, version }: Membership,
  after: Membership | null,
): Promise<boolean> {
  if (after !== null) return updateMembership(session, accountId, after, version);
  // It came about by a link perhaps, which is not told of it any more.
  await session.execute('DELETE FROM link_membership WHERE account_id = ? AND membership_id = ?', [
    bytesOfOwnId(accountId),
    bytesOfOwnId(id),
  ]);
  const params = [bytesOfOwnId(accountId), bytesOfOwnId(id), version];
  const sql = 'DELETE FROM membership WHERE account_id = ? AND id = ? AND version = ?';
  return (await session.execute(sql, params)) === 1;
}
