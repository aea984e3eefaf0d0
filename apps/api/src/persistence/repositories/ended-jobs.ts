import type { EndedJobs } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** Rows that one transaction takes away: no writer waits long. */
const ROWS = 500;
/** Those first that refer to others. */
const TABLES = ['job_outcome', 'job_unknown_id', 'job_plan', 'job_row'] as const;

/** Jobs of all accounts that have ended. */
export function endedJobsIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): EndedJobs {
  return {
    withRows: async (until, limit) => {
      const of = (table: string) =>
        `EXISTS (SELECT 1 FROM ${table} r WHERE r.account_id = t.account_id AND r.job_id = t.id)`;
      const rows = await select<{ account_id: Buffer; id: Buffer }>(
        `SELECT t.account_id, t.id FROM job t
         WHERE (t.finished_at <= ? OR (t.state = 'PLANNED' AND t.lapses_at <= ?)
         OR (t.state = 'STOPPED' AND t.started_at <= ?))
         AND t.running IS NULL AND ${of('job_row')} AND NOT ${of('job_waiting')} LIMIT ${limit}`,
        [until, until, until],
      );
      return rows.map((row) => ({
        accountId: idOfBytes('Account', row.account_id),
        id: idOfBytes('BulkJob', row.id),
      }));
    },
    removeRows: async ({ accountId, id }) => {
      const job = [bytesOfOwnId(accountId), bytesOfOwnId(id)];
      for (;;) {
        const [first] = await select<{ n: number | null }>(
          'SELECT MIN(n) AS n FROM job_row WHERE account_id = ? AND job_id = ?',
          job,
        );
        if (first === undefined || first.n === null) return;
        const end = Number(first.n) + ROWS;
        await transaction(async (session) => {
          for (const table of TABLES) {
            await session.execute(
              `DELETE FROM ${table} WHERE account_id = ? AND job_id = ? AND n < ?`,
              [...job, end],
            );
          }
        });
      }
    },
  };
}
