import type { AccountId, Deal } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../rows/deal.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Select } from '../engine/statement.js';

export async function findDeal(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<Deal | null> {
  const bytes = bytesOfId('Deal', id);
  if (bytes === null) return null;
  const [row] = await select<DealColumns>(
    `SELECT ${DEAL_COLUMNS} FROM deal t WHERE t.account_id = ? AND t.id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  return row === undefined ? null : dealOf(row);
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
