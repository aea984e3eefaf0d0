import type { AccountId, PersonId, SavedView } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface SavedViewRow extends Omit<SavedView, 'isShared' | 'query' | 'columns'> {
  readonly accountId: AccountId;
  /** Among whose views the name is unique: the account's, or one person's. */
  readonly scopeId: AccountId | PersonId;
  readonly isShared: number;
  /** JSON of values by key. */
  readonly query: string;
  /** With commas between them. */
  readonly columns: string | null;
}

export const savedViewTable = (type: ColumnTypes) =>
  table<SavedViewRow>({
    name: 'saved_view',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      scopeId: type.id(),
      personId: type.id(),
      name: type.text(100),
      isShared: type.small(),
      query: type.longText(),
      columns: nullable(type.longText()),
      createdBy: type.text(200),
      createdAt: type.instant(),
      version: type.integer(),
    },
    unique: { name: ['accountId', 'scopeId', 'name'] },
    foreignKeys: [
      { name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] },
      { name: 'person', to: 'person', columns: ['personId'], referenced: ['id'] },
    ],
    checks: {
      scope:
        '(is_shared = 1 AND scope_id = account_id) OR (is_shared = 0 AND scope_id = person_id)',
    },
  });
