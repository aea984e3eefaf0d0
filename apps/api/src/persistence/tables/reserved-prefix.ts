import type { AccountId, RestrictedTextId } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** Texts that begin so are nobody's from one instant until another. */
export interface ReservedPrefixRow {
  readonly accountId: AccountId;
  /** In normal form. */
  readonly prefix: string;
  readonly fromAt: number;
  /** `OPEN_END` without an end. */
  readonly untilAt: number;
  readonly id: RestrictedTextId;
  /** As typed. */
  readonly text: string;
  readonly note: string | null;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly version: number;
}

export const reservedPrefixTable = (type: ColumnTypes) =>
  table<ReservedPrefixRow>({
    name: 'reserved_prefix',
    columns: {
      accountId: primary(type.id()),
      prefix: primary(type.key(64)),
      fromAt: primary(type.instant()),
      untilAt: type.instant(),
      id: type.id(),
      text: type.text(64),
      note: nullable(type.longText()),
      endedAt: nullable(type.instant()),
      endedBy: nullable(type.text(200)),
      endedReason: nullable(type.longText()),
      createdAt: type.instant(),
      createdBy: type.text(200),
      version: type.integer(),
    },
    unique: { id: ['accountId', 'id'] },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
    checks: { window: 'from_at < until_at' },
  });
