import type { AccountId, Applicant } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import { readByKeys } from '../engine/read-by-keys.js';
import { placeholders, type Select } from '../engine/statement.js';
import {
  APPLICANT_COLUMNS,
  applicantColumns,
  applicantOf,
  applicantRow,
  type ApplicantColumns,
} from '../rows/applicant.js';
import { bytesOfId, bytesOfOwnId } from '../tables/ids.js';
import { findByIds } from './find-by-ids.js';

/** Applicants by their ids, in that order; null for what is not there. */
export function findApplicants(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<ApplicantColumns, Applicant>(select, accountId, ids, {
    entity: 'CampaignApplicant',
    columns: APPLICANT_COLUMNS,
    from: 'applicant t',
    found: applicantOf,
  });
}

/** A creator's place in a campaign, of which there is at most one. */
export interface CreatorInCampaign {
  readonly campaignId: string;
  readonly creatorId: string;
}

/** Applicants by campaign and creator, in the order of the pairs; null for what is not there. */
export function findApplicantsOf(
  { select, dialect }: Pick<Session, 'select' | 'dialect'>,
  accountId: AccountId,
  pairs: readonly CreatorInCampaign[],
): Promise<readonly (Applicant | null)[]> {
  const keys = pairs.map(({ campaignId, creatorId }) => {
    const campaign = bytesOfId('CreatorCampaign', campaignId);
    const creator = bytesOfId('Creator', creatorId);
    return campaign === null || creator === null ? null : Buffer.concat([campaign, creator]);
  });
  return readByKeys(keys, {
    // One use case asks for creators of one campaign.
    select: (distinct) => {
      const parts = (from: number) => [
        ...new Map(
          distinct
            .map((key) => key.subarray(from, from + ID_BYTES))
            .map((id) => [id.toString('latin1'), id]),
        ).values(),
      ];
      const [campaigns, creators] = [parts(0), parts(ID_BYTES)];
      return select<ApplicantColumns>(
        `SELECT ${APPLICANT_COLUMNS} FROM applicant t${dialect.useIndex('applicant_creator')}
     WHERE t.account_id = ? AND t.campaign_id IN ${placeholders(campaigns.length)} AND t.creator_id IN ${placeholders(creators.length)}`,
        [bytesOfOwnId(accountId), ...campaigns, ...creators],
      );
    },
    keyOf: (row) => Buffer.concat([row.campaign_id, row.creator_id]),
    found: applicantOf,
  });
}

const ID_BYTES = 16;

export async function insertApplicant(
  session: Session,
  accountId: AccountId,
  applicant: Applicant,
): Promise<void> {
  await session.insert(session.tables.applicant, [applicantRow(accountId, applicant)]);
}

export function updateApplicant(
  session: Session,
  accountId: AccountId,
  applicant: Applicant,
  seenVersion: number,
): Promise<boolean> {
  const seen = { accountId, id: applicant.id, seenVersion };
  return session.update(session.tables.applicant, seen, applicantColumns(applicant));
}
