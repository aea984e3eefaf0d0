import type {
  AccountId,
  BulkJobId,
  CreatorId,
  Instant,
  RowCounts,
  WaitsFor,
} from '@creator-codes/domain';
import type {
  WaitingFacts,
  WaitingRow,
  WaitingRows,
} from '../../application/ports/waiting-rows.js';
import type { Database, Session } from '../engine/database.js';
import { placeholders, type Param, type Select } from '../engine/statement.js';
import type { Columns } from '../rows/columns.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { JobWaitingCreatorRow, JobWaitingRow } from '../tables/job-waiting.js';

type WaitingColumns = Columns<JobWaitingRow, Exclude<keyof JobWaitingRow, 'accountId'>>;

type RowKey = Pick<WaitingRow, 'jobId' | 'n'>;

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

/** What is known of the rows of an account that wait. */
export function waitingFactsOf(select: Select, accountId: AccountId): WaitingFacts {
  const account = bytesOfOwnId(accountId);
  return {
    waitingRowsOf: async (creatorId, limit) => {
      const rows = await select<WaitingColumns>(
        `SELECT ${COLUMNS} FROM job_waiting t
         WHERE t.account_id = ? AND t.creator_id = ? ORDER BY t.job_id, t.n LIMIT ${limit}`,
        [account, bytesOfOwnId(creatorId)],
      );
      return rows.map(waitingRowOf);
    },
    waitingRow: async (jobId, n) => {
      const [row] = await select<WaitingColumns>(
        `SELECT ${COLUMNS} FROM job_waiting t WHERE t.account_id = ? AND t.job_id = ? AND t.n = ?`,
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
    updateWaitingDue: async (waitsFor: WaitsFor, dueAt: Instant) => {
      await session.execute(
        'UPDATE job_waiting SET due_at = ? WHERE account_id = ? AND waits_for = ?',
        [dueAt, account, waitsFor],
      );
    },
    dropWaitingRows: async (jobId: BulkJobId) => {
      const job = [account, bytesOfOwnId(jobId)];
      // Whoever is at one of them is waited for: what they do with it is seen by what follows.
      await session.execute(
        'UPDATE job_waiting SET due_at = NULL WHERE account_id = ? AND job_id = ?',
        job,
      );
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
export function waitingRowsIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): WaitingRows {
  return {
    creators: async (limit) => {
      const rows = await select<Columns<JobWaitingCreatorRow, keyof JobWaitingCreatorRow>>(
        `SELECT account_id, creator_id, asked FROM waiting_creator LIMIT ${limit}`,
        [],
      );
      return rows.map((row) => ({
        accountId: idOfBytes('Account', row.account_id),
        creatorId: idOfBytes('Creator', row.creator_id),
        asked: row.asked,
      }));
    },
    makeDue: async ({ accountId, creatorId, asked }, behind, limit, now) => {
      const of = [bytesOfOwnId(accountId), bytesOfOwnId(creatorId)];
      const next = await nextRows(select, of, behind, limit);
      const last = next.at(-1);
      await transaction(async (session) => {
        for (const [jobId, rows] of byJob(next)) {
          await session.execute(
            `UPDATE job_waiting SET due_at = ?
             WHERE account_id = ? AND job_id = ? AND n IN ${placeholders(rows.length)}`,
            [now, bytesOfOwnId(accountId), bytesOfOwnId(jobId), ...rows],
          );
        }
        if (last !== undefined) return;
        await session.execute(
          'DELETE FROM waiting_creator WHERE account_id = ? AND creator_id = ? AND asked = ?',
          [...of, asked],
        );
      });
      return last ?? null;
    },
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

/** The next rows of a creator: a range for each way to be behind a row, so that each engine walks its index. */
async function nextRows(
  select: Select,
  of: readonly Param[],
  behind: RowKey | null,
  limit: number,
): Promise<readonly RowKey[]> {
  const found: RowKey[] = [];
  const ranges: readonly (readonly [sql: string, params: readonly Param[]])[] =
    behind === null
      ? [['', []]]
      : [
          [' AND job_id = ? AND n > ?', [bytesOfOwnId(behind.jobId), behind.n]],
          [' AND job_id > ?', [bytesOfOwnId(behind.jobId)]],
        ];
  for (const [sql, params] of ranges) {
    if (found.length === limit) break;
    const rows = await select<{ readonly job_id: Buffer; readonly n: number }>(
      `SELECT job_id, n FROM job_waiting WHERE account_id = ? AND creator_id = ?${sql}
       ORDER BY job_id, n LIMIT ${limit - found.length}`,
      [...of, ...params],
    );
    found.push(...rows.map((row) => ({ jobId: idOfBytes('BulkJob', row.job_id), n: row.n })));
  }
  return found;
}

function byJob(rows: readonly RowKey[]): ReadonlyMap<BulkJobId, readonly number[]> {
  const jobs = new Map<BulkJobId, number[]>();
  for (const { jobId, n } of rows) jobs.set(jobId, [...(jobs.get(jobId) ?? []), n]);
  return jobs;
}
