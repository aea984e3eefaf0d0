import type { AccountId, ApplicationRule } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface ApplicationRuleRow extends Omit<ApplicationRule, 'isEnabled' | 'conditions'> {
  readonly accountId: AccountId;
  readonly isEnabled: number;
  /** JSON of the conditions. */
  readonly conditions: string;
}

export const applicationRuleTable = (type: ColumnTypes) =>
  table<ApplicationRuleRow>({
    name: 'application_rule',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      name: type.text(100),
      isEnabled: type.small(),
      conditions: type.longText(),
      action: type.text(10),
      message: nullable(type.longText()),
      delayHours: type.integer(),
      position: type.integer(),
      createdAt: type.instant(),
      version: type.integer(),
    },
    unique: { name: ['accountId', 'programId', 'name'] },
    indexes: { enabled: ['isEnabled', 'accountId'] },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
