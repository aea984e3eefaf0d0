import { canonicalTimeZone, type Account } from '@creator-codes/domain';
import type { AccountRow } from '../tables/account.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'name', 'mode', 'optimizeRecordedBy', 'optimizeRecordedAt'],
  ...['timeZone', 'currency', 'quarantineDays', 'notifiesOwners', 'createdAt', 'version'],
] as const;

export type AccountColumns = Columns<AccountRow, (typeof FIELDS)[number]>;

/** Of an account `t`. */
export const ACCOUNT_COLUMNS = columnList(FIELDS);

export function accountOf(row: AccountColumns): Account {
  const { optimize_recorded_by: recordedBy, optimize_recorded_at: recordedAt } = row;
  return {
    id: idOfBytes('Account', row.id),
    name: row.name,
    mode: row.mode,
    optimize: recordedBy === null || recordedAt === null ? null : { recordedBy, recordedAt },
    timeZone: canonicalTimeZone(row.time_zone),
    currency: row.currency,
    quarantineDays: row.quarantine_days,
    notifiesOwners: row.notifies_owners === 1,
    createdAt: row.created_at,
    version: row.version,
  };
}
