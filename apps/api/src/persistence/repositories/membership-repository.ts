import type { AccountId, Membership } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { MEMBERSHIP_COLUMNS, membershipOf, type MembershipColumns } from '../rows/membership.js';
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
