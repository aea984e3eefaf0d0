import type { AccountId, ApiToken, Instant } from '@creator-codes/domain';
import { API_TOKEN_COLUMNS, apiTokenOf, type ApiTokenColumns } from '../rows/api-token.js';
import { OWNER_KIND_NUMBER } from '../tables/encodings.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

export async function findApiToken(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<ApiToken | null> {
  const bytes = bytesOfId('ApiToken', id);
  if (bytes === null) return null;
  const [row] = await select<ApiTokenColumns>(
    `SELECT ${API_TOKEN_COLUMNS} FROM api_token t WHERE t.account_id = ? AND t.id = ?`,
    [bytesOfOwnId(accountId), bytes],
  );
  return row === undefined ? null : apiTokenOf(row);
}

export async function insertApiToken(
  session: Session,
  accountId: AccountId,
  { owner, scopes, ...token }: ApiToken,
  hash: string,
): Promise<void> {
  await session.insert(session.tables.apiToken, [
    {
      ...token,
      accountId,
      ownerId: owner?.id ?? null,
      ownerKind: owner === null ? null : OWNER_KIND_NUMBER[owner.kind],
      hash,
      scopes: scopes.join(','),
    },
  ]);
}

/** @returns false where it has been revoked meanwhile */
export async function revokeApiToken(
  session: Session,
  accountId: AccountId,
  id: ApiToken['id'],
  at: Instant,
): Promise<boolean> {
  const changed = await session.execute(
    'UPDATE api_token SET revoked_at = ? WHERE account_id = ? AND id = ? AND revoked_at IS NULL',
    [at, bytesOfOwnId(accountId), bytesOfOwnId(id)],
  );
  return changed === 1;
}
