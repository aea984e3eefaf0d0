import type { AccountId, BulkJobId, Deal } from '@creator-codes/domain';
import type { LiveCodes, LiveCodesAsked } from '../../application/ports/code-facts.js';
import type { Session } from '../engine/database.js';
import { DEAL_COLUMNS, dealOf, type DealColumns } from '../rows/deal.js';
import { discountColumns } from '../rows/discount.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
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

const OF_DEAL = 'FROM promo_code WHERE account_id = ? AND deal_id = ?';
/**
 * The window over all assignments tells; the status that is stored may be of before. A code that another one replaces
 * keeps its own end.
 */
const LIVE = `${OF_DEAL} AND ends_at > ? AND expired_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM rotation r WHERE r.account_id = promo_code.account_id AND r.predecessor_id = promo_code.id)`;

/** One set that is made once, not a look for each code. */
const NOT_IN_JOB = `id NOT IN (
  SELECT p.promo_code_id FROM job_plan p WHERE p.account_id = ? AND p.job_id = ? AND p.promo_code_id IS NOT NULL)`;

/** Whether codes refer to a deal, ended ones too. */
export async function dealHasCodes(select: Select, accountId: AccountId, id: string) {
  const deal = bytesOfId('Deal', id);
  if (deal === null) return false;
  const found = await select(`SELECT id ${OF_DEAL} LIMIT 1`, [bytesOfOwnId(accountId), deal]);
  return found.length > 0;
}

/** Whether any deal of the account has an amount, ended ones too. */
export async function dealsHaveAmounts(select: Select, accountId: AccountId): Promise<boolean> {
  const found = await select(
    `SELECT id FROM deal WHERE account_id = ?
     AND COALESCE(discount_amount, discount_maximum, minimum_purchase) IS NOT NULL LIMIT 1`,
    [bytesOfOwnId(accountId)],
  );
  return found.length > 0;
}

/** The codes of a deal that have not ended, and how many there are. */
export async function findLiveCodes(
  select: Select,
  accountId: AccountId,
  id: string,
  { now, limit, after, notIn }: LiveCodesAsked,
): Promise<LiveCodes> {
  const deal = bytesOfId('Deal', id);
  if (deal === null) return { count: 0, ids: [] };
  const account = bytesOfOwnId(accountId);
  const from = after ? bytesOfId('PromoCode', after) : null;
  const where = [LIVE, ...(from === null ? [] : ['id > ?']), ...(notIn ? [NOT_IN_JOB] : [])];
  const params = [
    ...[account, deal, now],
    ...(from === null ? [] : [from]),
    ...(notIn ? [account, bytesOfOwnId(notIn)] : []),
  ];
  const live = where.join(' AND ');
  const rows = await select<{ id: Buffer }>(
    `SELECT id ${live} ORDER BY id LIMIT ${limit + 1}`,
    params,
  );
  const ids = rows.slice(0, limit).map((row) => idOfBytes('PromoCode', row.id));
  if (rows.length <= limit || after !== undefined) return { count: rows.length, ids };
  const [counted] = await select<{ n: number | bigint }>(`SELECT COUNT(*) AS n ${live}`, params);
  return { count: Number(counted?.n), ids };
}

export async function insertDeal(
  session: Session,
  accountId: AccountId,
  deal: Deal,
): Promise<void> {
  const { id, programId, createdAt, version } = deal;
  await session.insert(session.tables.deal, [
    {
      ...{ accountId, id, programId, createdAt, version, followedBy: null },
      ...detailColumns(deal),
    },
  ]);
}

export function updateDeal(
  session: Session,
  accountId: AccountId,
  deal: Deal,
  seenVersion: number,
  followedBy?: BulkJobId | null,
): Promise<boolean> {
  const where = { accountId, id: deal.id, seenVersion };
  const { programId } = deal;
  return session.update(session.tables.deal, where, {
    ...{ programId, ...detailColumns(deal) },
    ...(followedBy === undefined ? {} : { followedBy }),
  });
}

/** Sees no other version: whoever changes the deal says by themselves how its codes follow. */
export async function updateFollowedBy(
  session: Session,
  accountId: AccountId,
  { id, version }: Deal,
  followedBy: BulkJobId,
): Promise<boolean> {
  const changed = await session.execute(
    'UPDATE deal SET followed_by = ? WHERE account_id = ? AND id = ? AND version = ?',
    [...[followedBy, accountId, id].map(bytesOfOwnId), version],
  );
  return changed === 1;
}

function detailColumns(deal: Deal) {
  const { name, description, type, scope, landingPage, defaultCode } = deal;
  const { discount, minimumPurchase, startAt, endAt } = deal;
  return {
    ...{ name, nameKey: nameKeyOf(name), description, type, scope, landingPage, defaultCode },
    ...{ ...discountColumns(discount), minimumPurchase, startAt, endAt },
    syncDates: Number(deal.syncDates),
  };
}
