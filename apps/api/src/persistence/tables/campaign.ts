import type {
  AccountId,
  ApplicantStatus,
  CampaignApplicantId,
  CampaignStatus,
  CreatorCampaignId,
  CreatorId,
  DealId,
  ProgramId,
} from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface CampaignRow {
  readonly accountId: AccountId;
  readonly id: CreatorCampaignId;
  readonly programId: ProgramId;
  readonly dealId: DealId | null;
  readonly name: string;
  readonly description: string | null;
  readonly goal: string | null;
  readonly status: CampaignStatus;
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly desiredHires: number | null;
  readonly codeTemplate: string | null;
  readonly createdAt: number;
  readonly version: number;
}

export const campaignTable = (type: ColumnTypes) =>
  table<CampaignRow>({
    name: 'campaign',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      dealId: nullable(type.id()),
      name: type.text(100),
      description: nullable(type.longText()),
      goal: nullable(type.longText()),
      status: type.text(20),
      startAt: nullable(type.instant()),
      endAt: nullable(type.instant()),
      desiredHires: nullable(type.integer()),
      codeTemplate: nullable(type.text(100)),
      createdAt: type.instant(),
      version: type.integer(),
    },
    indexes: { program: ['accountId', 'programId', 'id'], deal: ['accountId', 'dealId'] },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'deal',
        to: 'deal',
        columns: ['accountId', 'dealId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });

/** A creator's place in a campaign. */
export interface ApplicantRow {
  readonly accountId: AccountId;
  readonly id: CampaignApplicantId;
  readonly campaignId: CreatorCampaignId;
  readonly creatorId: CreatorId;
  readonly status: ApplicantStatus;
  readonly message: string | null;
  readonly createdAt: number;
  readonly version: number;
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
    },
    unique: { creator: ['accountId', 'campaignId', 'creatorId'] },
    indexes: { of_creator: ['accountId', 'creatorId', 'id'] },
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
