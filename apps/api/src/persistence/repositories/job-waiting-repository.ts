import type { AccountId, BulkJobId, CreatorId, Instant, WaitsFor } from '@creator-codes/domain';
import type { WaitingRow, WaitingRows } from '../../application/ports/bulk-jobs.js';
import type { Database, Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import type { Columns } from '../rows/columns.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { JobWaitingRow } from '../tables/job-waiting.js';

type WaitingColumns = Columns<JobWaitingRow, Exclude<keyof JobWaitingRow, 'accountId'>>;

const COLUMNS = 't.job_id, t.n, t.creator_id, t.waits_for, t.due_at, t.lapses_at';

function waitingRowOf(row: WaitingColumns): WaitingRow {
  return {
    jobId: idOfBytes('BulkJob', row.job_id),
    n: row.n,
    creatorId: idOfBytes('Creator', row.creator_id),
    waitsFor: row.waits_for as WaitsFor,
    dueAt: row.due_at,
    lapsesAt: row.lapses_at,
  };
}

/** The rows that wait for something about each creator, oldest job first. */
export async function findWaitingRowsOf(
  select: Select,
  accountId: AccountId,
  ids: readonly CreatorId[],
): Promise<readonly (readonly WaitingRow[])[]> {
  const found = await readByKeys(ids.map(bytesOfOwnId), {
    select: (creators) =>
      select<WaitingColumns>(
        `SELECT ${COLUMNS} FROM job_waiting t
         WHERE t.account_id = ? AND t.creator_id IN ${placeholders(creators.length)} ORDER BY t.job_id, t.n`,
        [bytesOfOwnId(accountId), ...creators],
      ),
    keyOf: (row) => row.creator_id,
    found: (_first, rows) => rows.map(waitingRowOf),
  });
  return found.map((rows) => rows ?? []);
}

/** What a transaction does to the rows of an account that wait. */
export function waitingChangesOf(session: Session, accountId: AccountId) {
  const account = bytesOfOwnId(accountId);
  const keyOf = ({ jobId, n }: Pick<WaitingRow, 'jobId' | 'n'>): readonly Param[] => [
    account,
    bytesOfOwnId(jobId),
    n,
  ];
  return {
    insertWaitingRows: (rows: readonly WaitingRow[]) =>
      session.insert(
        session.tables.jobWaiting,
        rows.map((row) => ({ ...row, accountId })),
      ),
    updateWaitingRow: async (row: WaitingRow) => {
      await session.execute(
        'UPDATE job_waiting SET waits_for = ?, due_at = ? WHERE account_id = ? AND job_id = ? AND n = ?',
        [row.waitsFor, row.dueAt, ...keyOf(row)],
      );
    },
    deleteWaitingRow: async (row: Pick<WaitingRow, 'jobId' | 'n'>) =>
      (await session.execute(
        'DELETE FROM job_waiting WHERE account_id = ? AND job_id = ? AND n = ?',
        keyOf(row),
      )) === 1,
    updateWaitingDue: async (waitsFor: WaitsFor, dueAt: Instant) => {
      await session.execute(
        'UPDATE job_waiting SET due_at = ? WHERE account_id = ? AND waits_for = ?',
        [dueAt, account, waitsFor],
      );
    },
    dropWaitingRows: async (jobId: BulkJobId) => {
      const job = [account, bytesOfOwnId(jobId)];
      const skipped = await session.execute(
        `INSERT INTO job_outcome (account_id, job_id, n, fence, state, promo_code_id, outcome)
         SELECT account_id, job_id, n, 0, 'SKIPPED', NULL, '{"errors":[]}' FROM job_waiting
         WHERE account_id = ? AND job_id = ?`,
        job,
      );
      await session.execute('DELETE FROM job_waiting WHERE account_id = ? AND job_id = ?', job);
      return skipped;
    },
  };
}

/** Rows that wait, of all accounts. */
export function waitingRowsIn({ select }: Pick<Database, 'select'>): WaitingRows {
  return {
    due: async (now, limit) => {
      const by = (column: 'due_at' | 'lapses_at') =>
        select<WaitingColumns & { readonly account_id: Buffer }>(
          `SELECT t.account_id, ${COLUMNS} FROM job_waiting t
           WHERE t.${column} <= ? ORDER BY t.${column} LIMIT ${limit}`,
          [now],
        );
      const rows = [...(await by('lapses_at')), ...(await by('due_at'))];
      return rows.map((row) => ({
        ...waitingRowOf(row),
        accountId: idOfBytes('Account', row.account_id),
      }));
    },
  };
}
