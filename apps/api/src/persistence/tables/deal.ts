import type { AccountId, Deal } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface DealRow extends Deal {
  readonly accountId: AccountId;
  readonly nameKey: string;
}

export const dealTable = (type: ColumnTypes) =>
  table<DealRow>({
    name: 'deal',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      name: type.text(100),
      nameKey: type.text(200),
      description: nullable(type.longText()),
      type: type.text(50),
      landingPage: nullable(type.longText()),
      startAt: nullable(type.instant()),
      endAt: nullable(type.instant()),
      createdAt: type.instant(),
    },
    indexes: {
      program: ['accountId', 'programId', 'id'],
      name_key: ['accountId', 'nameKey', 'id'],
    },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
