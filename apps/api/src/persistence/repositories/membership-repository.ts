import type { AccountId, Membership, StoredMembershipState } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

interface Selected {
  id: Buffer;
  state: StoredMembershipState;
  contract_start: number | null;
  contract_end: number | null;
  invited_at: number | null;
  decided_by: string | null;
  decided_at: number | null;
  version: number;
}

export async function findMembership(
  select: Select,
  accountId: AccountId,
  creatorId: string,
  programId: string,
): Promise<Membership | null> {
  const creator = bytesOfId('Creator', creatorId);
  const program = bytesOfId('Program', programId);
  if (creator === null || program === null) return null;
  const [row] = await select<Selected>(
    `SELECT id, state, contract_start, contract_end, invited_at, decided_by, decided_at, version
     FROM membership WHERE account_id = ? AND creator_id = ? AND program_id = ?`,
    [bytesOfOwnId(accountId), creator, program],
  );
  if (row === undefined) return null;
  return {
    id: idOfBytes('Membership', row.id),
    creatorId: idOfBytes('Creator', creator),
    programId: idOfBytes('Program', program),
    state: row.state,
    contractStart: row.contract_start,
    contractEnd: row.contract_end,
    invitedAt: row.invited_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    version: row.version,
  };
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
