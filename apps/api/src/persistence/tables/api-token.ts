import type {
  AccountId,
  AccountTokenCapacity,
  ApiTokenId,
  PartnerOwner,
} from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** A partner's, or the account's own in a capacity: one of the two. */
const HOLDER =
  "(capacity IS NULL AND owner_id IS NOT NULL AND owner_kind IS NOT NULL AND owner_kind IN (1, 2)) OR (capacity IS NOT NULL AND capacity IN ('MANAGER', 'ANALYST') AND owner_id IS NULL AND owner_kind IS NULL)";

export interface ApiTokenRow {
  readonly accountId: AccountId;
  readonly id: ApiTokenId;
  readonly ownerId: PartnerOwner['id'] | null;
  readonly ownerKind: number | null;
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
  /** As what a token of the account's own acts; null for a partner's. */
  readonly capacity: AccountTokenCapacity | null;
}

export const apiTokenTable = (type: ColumnTypes) =>
  table<ApiTokenRow>({
    name: 'api_token',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      ownerId: nullable(type.id()),
      ownerKind: nullable(type.small()),
      name: type.text(100),
      prefix: type.text(20),
      hash: type.key(64),
      scopes: type.text(200),
      createdBy: type.text(200),
      createdAt: type.instant(),
      expiresAt: nullable(type.instant()),
      lastUsedAt: nullable(type.instant()),
      revokedAt: nullable(type.instant()),
      capacity: nullable(type.text(30)),
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
      { name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] },
    ],
    checks: { holder: HOLDER },
  });
