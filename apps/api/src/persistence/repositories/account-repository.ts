import type { Account, AccountId } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { insertFactGuard } from './fact-guard.js';
import { ACCOUNT_COLUMNS, accountOf, type AccountColumns } from '../rows/account.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';
import type { AccountRow } from '../tables/account.js';

export async function findAccount(select: Select, id: AccountId): Promise<Account | null> {
  const [row] = await select<AccountColumns>(
    `SELECT ${ACCOUNT_COLUMNS} FROM account t WHERE t.id = ?`,
    [bytesOfOwnId(id)],
  );
  return row === undefined ? null : accountOf(row);
}

function rowOf({ optimize, notifiesOwners, ...account }: Account): AccountRow {
  return {
    ...account,
    notifiesOwners: notifiesOwners ? 1 : 0,
    optimizeRecordedBy: optimize?.recordedBy ?? null,
    optimizeRecordedAt: optimize?.recordedAt ?? null,
  };
}

export async function insertAccount(session: Session, account: Account): Promise<void> {
  await session.insert(session.tables.account, [rowOf(account)]);
  await insertFactGuard(session, account.id);
}

export function updateAccount(
  session: Session,
  account: Account,
  seenVersion: number,
): Promise<boolean> {
  const { id, name, mode, timeZone, currency, quarantineDays, ...others } = rowOf(account);
  const { optimizeRecordedBy, optimizeRecordedAt, notifiesOwners } = others;
  return session.update(
    session.tables.account,
    { accountId: null, id, seenVersion },
    {
      ...{ name, mode, timeZone, currency, quarantineDays, notifiesOwners },
      ...{ optimizeRecordedBy, optimizeRecordedAt },
    },
  );
}
