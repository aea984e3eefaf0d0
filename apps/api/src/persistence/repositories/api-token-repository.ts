import { isTokenScope, type AccountId, type ApiToken, type Instant } from '@creator-codes/domain';
import { OWNER_KIND_NUMBER, ownerKindOf } from '../tables/codes.js';
import type { Session } from '../engine/database.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import type { Select } from '../engine/statement.js';

/** The columns of a token without its hash, which nobody reads. */
export interface StoredApiToken {
  readonly id: Buffer;
  readonly owner_id: Buffer;
  readonly owner_kind: number;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly last_used_at: number | null;
  readonly revoked_at: number | null;
}

export const API_TOKEN_COLUMNS =
  't.id, t.owner_id, t.owner_kind, t.name, t.prefix, t.scopes, t.created_by, t.created_at, t.expires_at, t.last_used_at, t.revoked_at';

export function apiTokenOf(row: StoredApiToken): ApiToken {
  const kind = ownerKindOf(row.owner_kind);
  return {
    id: idOfBytes('ApiToken', row.id),
    owner:
      kind === 'CREATOR'
        ? { kind, id: idOfBytes('Creator', row.owner_id) }
        : { kind, id: idOfBytes('PerformancePartner', row.owner_id) },
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.split(',').filter(isTokenScope),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

export async function findApiToken(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<ApiToken | null> {
  const bytes = bytesOfId('ApiToken', id);
  if (bytes === null) return null;
  const [row] = await select<StoredApiToken>(
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
      ownerId: owner.id,
      ownerKind: OWNER_KIND_NUMBER[owner.kind],
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
