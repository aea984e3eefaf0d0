import type { AccountId, ApplicationState, Membership } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';
import { OPEN_END } from './encodings.js';

/** `membership.application`: whether somebody applied, and was answered. */
export const APPLICATION_NUMBER: Readonly<Record<ApplicationState | 'NONE', number>> = {
  NONE: 0,
  NEW: 1,
  PROCESSED: 2,
};

export interface MembershipRow extends Omit<Membership, 'stateSince' | 'earlier'> {
  readonly accountId: AccountId;
  /** Always null: what was mailed is told with the link. */
  readonly invitationSentAt: number | null;
  /** 0 where it is not known. */
  readonly stateSince: number;
  /** The end of the contract of whoever has joined; `OPEN_END` for all others. */
  readonly endsAt: number;
  readonly application: number;
  /** JSON of what the last decision may be turned back to. */
  readonly earlier: string | null;
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
      stateSince: withDefault(type.instant(), 0),
      endsAt: withDefault(type.instant(), OPEN_END),
      application: withDefault(type.small(), APPLICATION_NUMBER.NONE),
      atEnd: withDefault(type.text(20), 'KEEP'),
      keepUntil: nullable(type.instant()),
      endDueAt: nullable(type.instant()),
      applicationMessage: nullable(type.longText()),
      decisionMessage: nullable(type.longText()),
      earlier: nullable(type.longText()),
    },
    unique: { creator: ['accountId', 'creatorId', 'programId'] },
    indexes: {
      state: ['accountId', 'programId', 'state', 'creatorId'],
      since: ['accountId', 'stateSince', 'id'],
      application: ['accountId', 'application', 'stateSince', 'id'],
      ends: ['accountId', 'endsAt', 'id'],
      end_due: ['endDueAt'],
    },
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
