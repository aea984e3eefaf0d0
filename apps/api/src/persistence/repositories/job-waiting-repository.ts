import type { AccountId, BulkJobId, CreatorId, RowCounts, WaitsFor } from '@creator-codes/domain';
import type { WaitingFacts, WaitingRow } from '../../application/ports/waiting-rows.js';
import type { Session } from '../engine/database.js';
import type { Param, Select } from '../engine/statement.js';
import type { Columns } from '../rows/columns.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { JobWaitingRow } from '../tables/job-waiting.js';

export type WaitingColumns = Columns<JobWaitingRow, Exclude<keyof JobWaitingRow, 'accountId'>>;

export const WAITING_COLUMNS = 't.job_id, t.n, t.creator_id, t.waits_for, t.due_at, t.lapses_at';

export function waitingRowOf(row: WaitingColumns): WaitingRow {
  return {
    jobId: idOfBytes('BulkJob', row.job_id),
    n: row.n,
    creatorId: idOfBytes('Creator', row.creator_id),
    waitsFor: row.waits_for as WaitsFor,
    dueAt: row.due_at,
    lapsesAt: row.lapses_at,
  };
}

/** What is known of the rows of an account that wait. */
export function waitingFactsOf(select: Select, accountId: AccountId): WaitingFacts {
  const account = bytesOfOwnId(accountId);
  return {
    waitingRowsOf: async (creatorId, limit) => {
      const rows = await select<WaitingColumns>(
        `SELECT ${WAITING_COLUMNS} FROM job_waiting t
         WHERE t.account_id = ? AND t.creator_id = ? ORDER BY t.job_id, t.n LIMIT ${limit}`,
        [account, bytesOfOwnId(creatorId)],
      );
      return rows.map(waitingRowOf);
    },
    waitingRow: async (jobId, n) => {
      const [row] = await select<WaitingColumns>(
        `SELECT ${WAITING_COLUMNS} FROM job_waiting t WHERE t.account_id = ? AND t.job_id = ? AND t.n = ?`,
        [account, bytesOfOwnId(jobId), n],
      );
      return row === undefined ? null : waitingRowOf(row);
    },
  };
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
    triesWaitingRows: true,
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
    updateWaitingCreator: async (creatorId: CreatorId) => {
      const again = session.dialect.addTo('asked', ['account_id', 'creator_id']);
      await session.execute(
        `INSERT INTO waiting_creator (account_id, creator_id, asked) VALUES (?, ?, 1)${again}`,
        [account, bytesOfOwnId(creatorId)],
      );
    },
    updateWaitedCounts: async (jobId: BulkJobId, came: RowCounts) => {
      await session.execute(
        `UPDATE job SET waited_done = waited_done + ?, waited_changed = waited_changed + ?,
         waited_skipped = waited_skipped + ? WHERE account_id = ? AND id = ?`,
        [came.DONE ?? 0, came.CHANGED ?? 0, came.SKIPPED ?? 0, account, bytesOfOwnId(jobId)],
      );
    },
    updateWaitingAsked: async (about: WaitsFor | BulkJobId) => {
      const again = session.dialect.addTo('asked', ['account_id', 'about']);
      await session.execute(
        `INSERT INTO waiting_asked (account_id, about, asked) VALUES (?, ?, 1)${again}`,
        [account, about],
      );
    },
    dropWaitingRows: async (jobId: BulkJobId, limit: number) => {
      const job = [account, bytesOfOwnId(jobId)];
      const first = await session.select<{ readonly n: number }>(
        `SELECT n FROM job_waiting WHERE account_id = ? AND job_id = ? ORDER BY n LIMIT ${limit}`,
        job,
      );
      const last = first.at(-1);
      if (last === undefined) return 0;
      const rows = [...job, last.n];
      // Whoever is at one of them is waited for: what they do with it is seen by what follows.
      await session.execute(
        'UPDATE job_waiting SET due_at = NULL WHERE account_id = ? AND job_id = ? AND n <= ?',
        rows,
      );
      const skipped = await session.execute(
        `INSERT INTO job_outcome (account_id, job_id, n, fence, state, promo_code_id, outcome)
         SELECT account_id, job_id, n, 0, 'SKIPPED', NULL, '{"errors":[]}' FROM job_waiting
         WHERE account_id = ? AND job_id = ? AND n <= ?`,
        rows,
      );
      await session.execute(
        'DELETE FROM job_waiting WHERE account_id = ? AND job_id = ? AND n <= ?',
        rows,
      );
      return skipped;
    },
  };
}
