import type { AccountId, Deal, DealType } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Select } from '../engine/statement.js';

interface Selected {
  program_id: Buffer;
  name: string;
  description: string | null;
  type: DealType;
  landing_page: string | null;
  start_at: number | null;
  end_at: number | null;
  created_at: number;
}

export async function findDeal(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<Deal | null> {
  const bytes = bytesOfId('Deal', id);
  if (bytes === null) return null;
  const [row] = await select<Selected>(
    `SELECT program_id, name, description, type, landing_page, start_at, end_at, created_at
     FROM deal WHERE account_id = ? AND id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  if (row === undefined) return null;
  return {
    id: idOfBytes('Deal', bytes),
    programId: idOfBytes('Program', row.program_id),
    name: row.name,
    description: row.description,
    type: row.type,
    landingPage: row.landing_page,
    startAt: row.start_at,
    endAt: row.end_at,
    createdAt: row.created_at,
  };
}

export async function insertDeal(
  session: Session,
  accountId: AccountId,
  deal: Deal,
): Promise<void> {
  await session.insert(session.tables.deal, [
    { ...deal, accountId, nameKey: nameKeyOf(deal.name) },
  ]);
}
