import type { AccountId, ApiTokenId, PartnerOwner } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface ApiTokenRow {
  readonly accountId: AccountId;
  readonly id: ApiTokenId;
  readonly ownerId: PartnerOwner['id'];
  readonly ownerKind: number;
  readonly name: string;
  readonly prefix: string;
  /** SHA-256 of the whole token, in hexadecimal. */
  readonly hash: string;
  /** With commas between them. */
  readonly scopes: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

export const apiTokenTable = (type: ColumnTypes) =>
  table<ApiTokenRow>({
    name: 'api_token',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      ownerId: type.id(),
      ownerKind: type.small(),
      name: type.text(100),
      prefix: type.text(20),
      hash: type.key(64),
      scopes: type.text(200),
      createdBy: type.text(200),
      createdAt: type.instant(),
      expiresAt: nullable(type.instant()),
      lastUsedAt: nullable(type.instant()),
      revokedAt: nullable(type.instant()),
    },
    // The one key without the account before it: a token is all that its bearer says.
    unique: { hash: ['hash'] },
    indexes: { owner: ['accountId', 'ownerId', 'ownerKind', 'id'] },
    foreignKeys: [
      {
        name: 'owner',
        to: 'code_owner',
        columns: ['accountId', 'ownerId', 'ownerKind'],
        referenced: ['accountId', 'id', 'kind'],
      },
    ],
    checks: { owner_signs_in: 'owner_kind IN (1, 2)' },
  });
