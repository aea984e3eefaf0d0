import type { AccountId } from '@creator-codes/domain';
import { primary, table, type ColumnTypes } from './columns.js';

export interface IdempotencyRow {
  readonly accountId: AccountId;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  /** JSON of what was answered. */
  readonly outcome: string;
  readonly at: number;
}

export const idempotencyTable = (type: ColumnTypes) =>
  table<IdempotencyRow>({
    name: 'idempotency',
    columns: {
      accountId: primary(type.id()),
      idempotencyKey: primary(type.key(1020)),
      fingerprint: type.text(64),
      outcome: type.hugeText(),
      at: type.instant(),
    },
    indexes: { at: ['accountId', 'at'] },
  });
