import type { AccountId, ProgramId } from '@creator-codes/domain';
import { primary, table, type ColumnTypes } from './columns.js';

export interface ProgramRow {
  readonly accountId: AccountId;
  readonly id: ProgramId;
  readonly kind: number;
  readonly name: string;
  readonly nameKey: string;
  readonly codeTracking: number;
  readonly createdAt: number;
  readonly version: number;
}

export const programTable = (type: ColumnTypes) =>
  table<ProgramRow>({
    name: 'program',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.small(),
      name: type.text(100),
      nameKey: type.text(200),
      codeTracking: type.small(),
      createdAt: type.instant(),
      version: type.integer(),
    },
    unique: { kind: ['accountId', 'id', 'kind'], name: ['accountId', 'name'] },
    indexes: { name_key: ['accountId', 'nameKey', 'id'] },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
    checks: { kind_known: 'kind IN (1, 2)' },
  });
