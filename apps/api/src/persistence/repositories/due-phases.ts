import type { DuePhases } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { phaseColumns, storedWindow } from '../rows/derived-columns.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

interface DueCode {
  id: Buffer;
  version: number;
  starts_at: number;
  ends_at: number;
  resumes_at: number;
  gap_from: number;
  gap_until: number;
  expired_at: number | null;
}

/** Codes whose stored phase is due to change. */
export function duePhasesIn(
  database: Pick<Database, 'dialect' | 'select' | 'transaction'>,
): DuePhases {
  const { dialect, select } = database;
  return {
    accounts: async () => {
      const accounts = await select<{ id: Buffer }>('SELECT id FROM account');
      return accounts.map(({ id }) => idOfBytes('Account', id));
    },
    move: async (accountId, now, limit) => {
      const account = bytesOfOwnId(accountId);
      // Outside of the transaction: mostly nothing is due, and then no writer is kept waiting.
      const due = await select<DueCode>(
        `SELECT id, version, starts_at, ends_at, resumes_at, gap_from, gap_until, expired_at
         FROM promo_code${dialect.useIndex('promo_code_due')}
         WHERE account_id = ? AND due_at <= ? ORDER BY due_at LIMIT ${limit}`,
        [account, now],
      );
      if (due.length === 0) return { due: 0, moved: 0 };
      return database.transaction(async (session) => {
        let moved = 0;
        for (const code of due) {
          const { phase, dueAt } = phaseColumns(storedWindow(code), code.expired_at, now);
          moved += await session.execute(
            'UPDATE promo_code SET phase = ?, due_at = ? WHERE account_id = ? AND id = ? AND version = ?',
            [phase, dueAt, account, code.id, code.version],
          );
        }
        return { due: due.length, moved };
      });
    },
  };
}
