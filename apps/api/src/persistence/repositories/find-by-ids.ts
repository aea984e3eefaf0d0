import type { AccountId, EntityName } from '@creator-codes/domain';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';

interface ById<Row, Found> {
  readonly entity: EntityName;
  readonly columns: string;
  /** The table under the name `t`, and what is joined to it. */
  readonly from: string;
  /** What holds beside. */
  readonly only?: string;
  readonly orderBy?: string;
  readonly found: (first: Row, rows: readonly Row[]) => Found;
}

/** Things of an account by their ids, in that order; null for what is not there. */
export function findByIds<Row extends { readonly id: Buffer }, Found>(
  select: Select,
  accountId: AccountId,
  ids: readonly string[],
  { entity, columns, from, only, orderBy, found }: ById<Row, Found>,
): Promise<readonly (Found | null)[]> {
  return readByKeys(
    ids.map((id) => bytesOfId(entity, id)),
    {
      select: (keys) =>
        select<Row>(
          `SELECT ${columns} FROM ${from} WHERE t.account_id = ? AND t.id IN ${placeholders(keys.length)}${only === undefined ? '' : ` AND ${only}`}${orderBy === undefined ? '' : ` ORDER BY ${orderBy}`}`,
          [bytesOfOwnId(accountId), ...keys],
        ),
      keyOf: (row) => row.id,
      found,
    },
  );
}
