import type { AccountId, Applicant, EarlierApplicant } from '@creator-codes/domain';
import type { ApplicantRow } from '../tables/applicant.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, type Columns } from './columns.js';

const FIELDS = [
  ...['id', 'campaignId', 'creatorId', 'status', 'message', 'proposedRate', 'decisionMessage'],
  ...['decidedBy', 'decidedAt', 'stateSince', 'earlier', 'createdAt', 'version'],
] as const;

export type ApplicantColumns = Columns<ApplicantRow, (typeof FIELDS)[number]>;

/** Of an applicant `t`. */
export const APPLICANT_COLUMNS = columnList(FIELDS);

export function applicantOf(row: ApplicantColumns): Applicant {
  return {
    id: idOfBytes('CampaignApplicant', row.id),
    campaignId: idOfBytes('CreatorCampaign', row.campaign_id),
    creatorId: idOfBytes('Creator', row.creator_id),
    state: row.status,
    message: row.message,
    proposedRate: row.proposed_rate,
    decisionMessage: row.decision_message,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    stateSince: row.state_since === 0 ? null : row.state_since,
    earlier: row.earlier === null ? null : (JSON.parse(row.earlier) as EarlierApplicant),
    createdAt: row.created_at,
    version: row.version,
  };
}

/** What of an applicant changes, as its columns keep it. */
export function applicantColumns({
  state,
  stateSince,
  earlier,
  message,
  proposedRate,
  decisionMessage,
  decidedBy,
  decidedAt,
}: Applicant) {
  return {
    ...{ status: state, message, proposedRate, decisionMessage, decidedBy, decidedAt },
    stateSince: stateSince ?? 0,
    earlier: earlier === null ? null : JSON.stringify(earlier),
  } satisfies Partial<ApplicantRow>;
}

/** Somebody who is new in a campaign. */
export function applicantRow(accountId: AccountId, applicant: Applicant): ApplicantRow {
  const { id, campaignId, creatorId, createdAt, version } = applicant;
  return {
    ...{ accountId, id, campaignId, creatorId, createdAt, version },
    ...applicantColumns(applicant),
  };
}
