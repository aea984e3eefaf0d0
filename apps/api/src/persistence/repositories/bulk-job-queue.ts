import { LEASE_MS, type BulkJobQueue } from '../../application/ports/bulk-jobs.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** Jobs that are looked at when it is decided whose turn it is: of one account, and of all. */
const OF_ACCOUNT = 10;
const ALL = 1_000;

/** Jobs of all accounts that somebody is to work on. */
export function bulkJobQueueIn(database: Pick<Database, 'select' | 'transaction'>): BulkJobQueue {
  return {
    open: async (holder, now) => {
      const rows = await database.select<{
        account_id: Buffer;
        id: Buffer;
        fence: number;
        is_mine: number | null;
      }>(
        `SELECT account_id, id, fence, is_mine FROM (
           SELECT account_id, id, fence, holder = ? AS is_mine,
             ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY COALESCE(lease_until, 0), id) AS place
           FROM job WHERE running = 1 AND (lease_until IS NULL OR lease_until <= ? OR holder = ?)
         ) AS open_job WHERE place <= ${OF_ACCOUNT} ORDER BY place, id LIMIT ${ALL}`,
        [holder, now, holder],
      );
      return rows.map((row) => ({
        accountId: idOfBytes('Account', row.account_id),
        id: idOfBytes('BulkJob', row.id),
        fence: row.fence,
        isMine: Number(row.is_mine ?? 0) === 1,
      }));
    },
    any: async () =>
      (await database.select('SELECT 1 AS one FROM job WHERE running = 1 LIMIT 1')).length > 0,
    take: async ({ accountId, id, fence }, holder, now) => {
      const taken = await database.transaction((session) =>
        session.execute(
          `UPDATE job SET holder = ?, lease_until = ?, fence = fence + 1
           WHERE account_id = ? AND id = ? AND running = 1 AND fence = ?
           AND (lease_until IS NULL OR lease_until <= ?)`,
          [holder, now + LEASE_MS, bytesOfOwnId(accountId), bytesOfOwnId(id), fence, now],
        ),
      );
      return taken === 1 ? fence + 1 : null;
    },
    renew: async ({ accountId, id, fence }, holder, now) => {
      // By its key alone: whoever looks for rows waits for those that others are writing.
      const renewed = await database.transaction((session) =>
        session.execute(
          `UPDATE job SET lease_until = ?
           WHERE account_id = ? AND id = ? AND running = 1 AND fence = ? AND holder = ?`,
          [now + LEASE_MS, bytesOfOwnId(accountId), bytesOfOwnId(id), fence, holder],
        ),
      );
      return renewed === 1;
    },
    release: async (holder) => {
      await database.transaction((session) =>
        session.execute(
          'UPDATE job SET holder = NULL, lease_until = NULL WHERE running = 1 AND holder = ?',
          [holder],
        ),
      );
    },
  };
}
