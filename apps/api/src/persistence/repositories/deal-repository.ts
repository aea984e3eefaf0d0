import type { AccountId, Deal } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../rows/deal.js';
import { discountColumns } from '../rows/discount.js';
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
  const { id, programId, createdAt, version } = deal;
  await session.insert(session.tables.deal, [
    {
      ...{ accountId, id, programId, createdAt, version, syncDates: 0 },
      ...detailColumns(deal),
    },
  ]);
}

/** The program stays: keys depend on it. */
export function updateDeal(
  session: Session,
  accountId: AccountId,
  deal: Deal,
  seenVersion: number,
): Promise<boolean> {
  const where = { accountId, id: deal.id, seenVersion };
  return session.update(session.tables.deal, where, detailColumns(deal));
}

function detailColumns(deal: Deal) {
  const { name, description, type, scope, landingPage, defaultCode } = deal;
  const { discount, minimumPurchase, startAt, endAt } = deal;
  return {
    ...{ name, nameKey: nameKeyOf(name), description, type, scope, landingPage, defaultCode },
    ...{ ...discountColumns(discount), minimumPurchase, startAt, endAt },
  };
}
