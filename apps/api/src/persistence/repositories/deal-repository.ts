import type { AccountId, Deal } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../rows/deal.js';
import { nameKeyOf } from '../tables/keys.js';
import type { Select } from '../engine/statement.js';
import { findByIds } from './find-by-ids.js';

/** Deals by their ids, in that order; null for what is not there. */
export function findDeals(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<DealColumns, Deal>(select, accountId, ids, {
    entity: 'Deal',
    columns: DEAL_COLUMNS,
    from: 'deal t',
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
