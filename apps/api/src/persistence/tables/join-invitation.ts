import type { AccountId, JoinInvitation } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/** The link by which a creator answers an invitation into a program; of its secret the hash alone. */
export interface JoinInvitationRow extends JoinInvitation {
  readonly accountId: AccountId;
  readonly secretHash: string;
}

export const joinInvitationTable = (type: ColumnTypes) =>
  table<JoinInvitationRow>({
    name: 'join_invitation',
    columns: {
      accountId: primary(type.id()),
      membershipId: primary(type.id()),
      creatorId: type.id(),
      membershipVersion: type.integer(),
      secretHash: type.text(64),
      email: nullable(type.text(254)),
      state: type.text(20),
      messageId: nullable(type.id()),
      createdAt: type.instant(),
      createdBy: type.text(200),
      expiresAt: type.instant(),
      mailedAt: nullable(type.instant()),
      version: type.integer(),
    },
    unique: { secret: ['secretHash'] },
    foreignKeys: [
      {
        name: 'membership',
        to: 'membership',
        columns: ['accountId', 'membershipId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
