import type { IdempotencyKeys } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { placeholders } from '../engine/statement.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** The remembered idempotency keys. */
export function idempotencyKeysIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): IdempotencyKeys {
  return {
    accountAfter: async (accountId) => {
      const [next] = await select<{ account_id: Buffer }>(
        'SELECT account_id FROM idempotency WHERE account_id > ? ORDER BY account_id LIMIT 1',
        [accountId === null ? Buffer.alloc(0) : bytesOfOwnId(accountId)],
      );
      return next === undefined ? null : idOfBytes('Account', next.account_id);
    },
    forget: async (accountId, until, limit) => {
      const account = bytesOfOwnId(accountId);
      const old = await select<{ idempotency_key: string | Buffer }>(
        `SELECT idempotency_key FROM idempotency WHERE account_id = ? AND at <= ? ORDER BY at LIMIT ${limit}`,
        [account, until],
      );
      if (old.length === 0) return 0;
      return transaction((session) =>
        session.execute(
          `DELETE FROM idempotency WHERE account_id = ? AND at <= ? AND idempotency_key IN ${placeholders(old.length)}`,
          [account, until, ...old.map((row) => row.idempotency_key)],
        ),
      );
    },
  };
}
