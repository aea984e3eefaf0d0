import type { AccountId, PerformancePartnerId, CreditGroup } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** A performance partner beside its row in `code_owner`, which has the name. */
export interface PerformancePartnerRow {
  readonly accountId: AccountId;
  readonly id: PerformancePartnerId;
  readonly kind: number;
  readonly email: string | null;
  readonly creditGroup: CreditGroup;
  readonly createdAt: number;
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
