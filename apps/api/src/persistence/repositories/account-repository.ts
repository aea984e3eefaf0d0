import {
  canonicalTimeZone,
  type Account,
  type AccountId,
  type ProgramMode,
} from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { insertFactGuard } from './fact-guard.js';
import { bytesOfOwnId } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';
import type { AccountRow } from '../tables/account.js';

interface Selected {
  name: string;
  mode: ProgramMode;
  optimize_recorded_by: string | null;
  optimize_recorded_at: number | null;
  time_zone: string;
  currency: string;
  created_at: number;
  version: number;
}

export async function findAccount(select: Select, id: AccountId): Promise<Account | null> {
  const [row] = await select<Selected>(
    `SELECT name, mode, optimize_recorded_by, optimize_recorded_at, time_zone, currency, created_at, version
     FROM account WHERE id = ?`,
    [bytesOfOwnId(id)],
  );
  if (row === undefined) return null;
  const { optimize_recorded_by: recordedBy, optimize_recorded_at: recordedAt } = row;
  return {
    id,
    name: row.name,
    mode: row.mode,
    optimize: recordedBy === null || recordedAt === null ? null : { recordedBy, recordedAt },
    timeZone: canonicalTimeZone(row.time_zone),
    currency: row.currency,
    createdAt: row.created_at,
    version: row.version,
  };
}

function rowOf({ optimize, ...account }: Account): AccountRow {
  return {
    ...account,
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
  const { name, mode, timeZone, currency, optimizeRecordedBy, optimizeRecordedAt } = rowOf(account);
  return session.update(
    session.tables.account,
    { accountId: null, id: account.id, seenVersion },
    { name, mode, timeZone, currency, optimizeRecordedBy, optimizeRecordedAt },
  );
}
