import { DEFAULT_QUARANTINE_DAYS, type Account, type AccountId } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

export interface AccountRow extends Omit<Account, 'optimize' | 'notifiesOwners'> {
  readonly id: AccountId;
  readonly notifiesOwners: number;
  readonly optimizeRecordedBy: string | null;
  readonly optimizeRecordedAt: number | null;
}

export const accountTable = (type: ColumnTypes) =>
  table<AccountRow>({
    name: 'account',
    columns: {
      id: primary(type.id()),
      name: type.text(100),
      mode: type.text(30),
      optimizeRecordedBy: nullable(type.text(200)),
      optimizeRecordedAt: nullable(type.instant()),
      timeZone: type.text(64),
      currency: type.text(3),
      quarantineDays: withDefault(type.integer(), DEFAULT_QUARANTINE_DAYS),
      notifiesOwners: withDefault(type.small(), 0),
      createdAt: type.instant(),
      version: type.integer(),
    },
  });
