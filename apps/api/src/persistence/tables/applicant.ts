import type { AccountId, Applicant, ApplicantState } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

/** A creator's place in a campaign. */
export interface ApplicantRow extends Omit<Applicant, 'state' | 'stateSince' | 'earlier'> {
  readonly accountId: AccountId;
  readonly status: ApplicantState;
  /** 0 where it is not known. */
  readonly stateSince: number;
  /** JSON of what the last decision may be turned back to. */
  readonly earlier: string | null;
}

export const applicantTable = (type: ColumnTypes) =>
  table<ApplicantRow>({
    name: 'applicant',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      campaignId: type.id(),
      creatorId: type.id(),
      status: type.text(20),
      message: nullable(type.longText()),
      createdAt: type.instant(),
      version: type.integer(),
      proposedRate: nullable(type.longText()),
      decisionMessage: nullable(type.longText()),
      decidedBy: nullable(type.text(200)),
      decidedAt: nullable(type.instant()),
      stateSince: withDefault(type.instant(), 0),
      earlier: nullable(type.longText()),
    },
    unique: { creator: ['accountId', 'campaignId', 'creatorId'] },
    indexes: {
      of_creator: ['accountId', 'creatorId', 'id'],
      of_campaign: ['accountId', 'campaignId', 'id'],
      state: ['accountId', 'campaignId', 'status', 'id'],
    },
    foreignKeys: [
      {
        name: 'campaign',
        to: 'campaign',
        columns: ['accountId', 'campaignId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'creator',
        to: 'creator',
        columns: ['accountId', 'creatorId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
