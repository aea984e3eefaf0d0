import type { AccountId, BulkJobId, Deal, DiscountKind } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

export interface DealRow extends Omit<Deal, 'discount' | 'syncDates'> {
  readonly accountId: AccountId;
  readonly nameKey: string;
  /** Null where the deal takes nothing off; then so are the four below. */
  readonly discountKind: DiscountKind | null;
  readonly discountAmount: number | null;
  /** Hundredths of a percent. */
  readonly discountPercent: number | null;
  readonly discountPercentTo: number | null;
  readonly discountMaximum: number | null;
  readonly syncDates: number;
  /** The job by which its codes followed its dates the last time, if they were more than follow at once. */
  readonly followedBy: BulkJobId | null;
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
      scope: nullable(type.longText()),
      defaultCode: nullable(type.text(64)),
      discountKind: nullable(type.text(20)),
      discountAmount: nullable(type.amount()),
      discountPercent: nullable(type.integer()),
      discountPercentTo: nullable(type.integer()),
      discountMaximum: nullable(type.amount()),
      minimumPurchase: nullable(type.amount()),
      syncDates: withDefault(type.small(), 0),
      version: withDefault(type.integer(), 1),
      followedBy: nullable(type.id()),
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
