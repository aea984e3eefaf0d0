import type { AccountId, CreatorId, PerformancePartnerId } from '@creator-codes/domain';
import { SEARCH_KEY_MAX } from './keys.js';
import { primary, table, withDefault, type ColumnTypes } from './columns.js';

/** The supertype of creators and performance partners, to which a code's owner refers (R5). */
export interface CodeOwnerRow {
  readonly accountId: AccountId;
  readonly id: CreatorId | PerformancePartnerId;
  readonly kind: number;
  readonly name: string;
  readonly nameKey: string;
  /** All words that the owner is found by (`searchKeyOf`), with which `owner_name_suffix` is written. */
  readonly searchKey: string;
}

export const codeOwnerTable = (type: ColumnTypes) =>
  table<CodeOwnerRow>({
    name: 'code_owner',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.small(),
      name: type.text(100),
      nameKey: type.text(200),
      searchKey: withDefault(type.text(SEARCH_KEY_MAX), ''),
    },
    unique: { kind: ['accountId', 'id', 'kind'] },
    indexes: { name_key: ['accountId', 'kind', 'nameKey', 'id'] },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
    checks: { kind_known: 'kind IN (1, 2)' },
  });
