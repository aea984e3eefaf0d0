import type { AccountId, CreditGroup, Language, PerformancePartnerId } from '@creator-codes/domain';
import {
  FIRST_VERSION,
  nullable,
  primary,
  table,
  withDefault,
  type ColumnTypes,
} from './columns.js';

/** A performance partner beside its row in `code_owner`, which has the name. */
export interface PerformancePartnerRow {
  readonly accountId: AccountId;
  readonly id: PerformancePartnerId;
  readonly kind: number;
  readonly email: string | null;
  readonly creditGroup: CreditGroup;
  readonly createdAt: number;
  readonly language: Language | null;
  readonly version: number;
}

export const performancePartnerTable = (type: ColumnTypes) =>
  table<PerformancePartnerRow>({
    name: 'performance_partner',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.small(),
      email: nullable(type.text(254)),
      creditGroup: type.text(20),
      createdAt: type.instant(),
      language: nullable(type.text(2)),
      version: withDefault(type.integer(), FIRST_VERSION),
    },
    indexes: { owner: ['accountId', 'id', 'kind'] },
    foreignKeys: [
      {
        name: 'owner',
        to: 'code_owner',
        columns: ['accountId', 'id', 'kind'],
        referenced: ['accountId', 'id', 'kind'],
      },
    ],
    checks: { kind_fixed: 'kind = 2' },
  });
