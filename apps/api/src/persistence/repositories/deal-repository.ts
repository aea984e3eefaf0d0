import type { AccountId, Deal } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../rows/deal.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';

/** Deals by their ids, in that order; null for what is not there. */
export function findDeals(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
): Promise<readonly (Deal | null)[]> {
  const keys = ids.map((id) => bytesOfId('Deal', id));
  return readByKeys(keys, {
    select: (distinct) =>
      select<DealColumns>(
        `SELECT ${DEAL_COLUMNS} FROM deal t WHERE t.account_id = ? AND t.id IN ${placeholders(distinct.length)}`,
        [bytesOfOwnId(accountId), ...distinct],
      ),
    keyOf: (row) => row.id,
    found: dealOf,
  });
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
