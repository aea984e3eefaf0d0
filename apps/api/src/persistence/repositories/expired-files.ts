import type { ExpiredFiles } from '../../application/ports/jobs.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';

/** Pieces that one transaction takes away: no writer waits long. */
const PIECES = 8;

/** Files of all accounts whose time is over. */
export function expiredFilesIn({
  select,
  transaction,
}: Pick<Database, 'select' | 'transaction'>): ExpiredFiles {
  return {
    expired: async (now, begun, limit) => {
      const rows = await select<{ account_id: Buffer; id: Buffer }>(
        `SELECT account_id, id FROM file WHERE expires_at <= ?
         OR (state = 'WRITING' AND purpose = 'UPLOAD' AND created_at <= ?) LIMIT ${limit}`,
        [now, begun],
      );
      return rows.map((row) => ({
        accountId: idOfBytes('Account', row.account_id),
        id: idOfBytes('File', row.id),
      }));
    },
    remove: async ({ accountId, id }) => {
      const file = [bytesOfOwnId(accountId), bytesOfOwnId(id)];
      for (;;) {
        const pieces = await select<{ holds: number; n: number }>(
          `SELECT holds, n FROM file_chunk WHERE account_id = ? AND file_id = ? LIMIT ${PIECES}`,
          file,
        );
        if (pieces.length === 0) break;
        await transaction(async (session) => {
          for (const { holds, n } of pieces) {
            await session.execute(
              'DELETE FROM file_chunk WHERE account_id = ? AND file_id = ? AND holds = ? AND n = ?',
              [...file, holds, n],
            );
          }
        });
      }
      await transaction((session) =>
        session.execute('DELETE FROM file WHERE account_id = ? AND id = ?', file),
      );
    },
  };
}
