import { isTokenScope, type ApiToken } from '@creator-codes/domain';
import type { ApiTokenRow } from '../tables/api-token.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';
import { partnerOwnerOf } from './owner.js';

/** All but its hash, which nobody reads. */
const FIELDS = [
  ...['id', 'ownerId', 'ownerKind', 'name', 'prefix', 'scopes', 'createdBy'],
  ...['createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt', 'capacity'],
] as const;

export type ApiTokenColumns = Columns<ApiTokenRow, (typeof FIELDS)[number]>;

/** Of a token `t`. */
export const API_TOKEN_COLUMNS = columnList(FIELDS);

export function apiTokenOf(row: ApiTokenColumns): ApiToken {
  return {
    ...holderOf(row),
    id: idOfBytes('ApiToken', row.id),
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

function holderOf({ capacity, owner_id: id, owner_kind: kind }: ApiTokenColumns) {
  if (capacity !== null) return { owner: null, capacity };
  // The table's check: whatever has no capacity has an owner.
  if (id === null || kind === null) throw new Error('a token of nobody');
  return { owner: partnerOwnerOf(id, kind), capacity };
}
