import type { EndedContracts } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { idOfBytes } from '../tables/ids.js';

/** Contracts of all accounts whose end is due. */
export function endedContractsIn({
  select,
  dialect,
}: Pick<Database, 'select' | 'dialect'>): EndedContracts {
  return {
    due: async (now, limit) => {
      const rows = await select<{ account_id: Buffer; id: Buffer }>(
        `SELECT account_id, id FROM membership${dialect.useIndex('membership_end_due')}
         WHERE end_due_at <= ? ORDER BY end_due_at LIMIT ${limit}`,
        [now],
      );
      return rows.map((row) => ({
        accountId: idOfBytes('Account', row.account_id),
        id: idOfBytes('Membership', row.id),
      }));
    },
  };
}
