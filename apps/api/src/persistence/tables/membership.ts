import type { AccountId, Membership } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface MembershipRow extends Membership {
  readonly accountId: AccountId;
  /** Null until mail exists: an invitation is recorded, not sent. */
  readonly invitationSentAt: number | null;
}

export const membershipTable = (type: ColumnTypes) =>
  table<MembershipRow>({
    name: 'membership',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      creatorId: type.id(),
      programId: type.id(),
      state: type.text(20),
      contractStart: nullable(type.instant()),
      contractEnd: nullable(type.instant()),
      invitedAt: nullable(type.instant()),
      invitationSentAt: nullable(type.instant()),
      decidedBy: nullable(type.text(200)),
      decidedAt: nullable(type.instant()),
      version: type.integer(),
    },
    unique: { creator: ['accountId', 'creatorId', 'programId'] },
    indexes: { state: ['accountId', 'programId', 'state', 'creatorId'] },
    foreignKeys: [
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
