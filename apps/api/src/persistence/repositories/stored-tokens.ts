import type { StoredTokens } from '../../application/ports/tokens.js';
import type { Database } from '../engine/database.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { API_TOKEN_COLUMNS, apiTokenOf, type ApiTokenColumns } from '../rows/api-token.js';

/** Tokens by their hash, over all accounts: before a token is known, so is no account. */
export function storedTokens(database: Pick<Database, 'select' | 'transaction'>): StoredTokens {
  return {
    find: async (hash) => {
      const [row] = await database.select<ApiTokenColumns & { readonly account_id: Buffer }>(
        `SELECT t.account_id, ${API_TOKEN_COLUMNS} FROM api_token t WHERE t.hash = ?`,
        [hash],
      );
      if (row === undefined) return null;
      return { accountId: idOfBytes('Account', row.account_id), token: apiTokenOf(row) };
    },
    noteUse: async ({ accountId, tokenId }, at, unlessSince) => {
      await database.transaction((session) =>
        session.execute(
          'UPDATE api_token SET last_used_at = ? WHERE account_id = ? AND id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
          [at, bytesOfOwnId(accountId), bytesOfOwnId(tokenId), unlessSince],
        ),
      );
    },
  };
}
