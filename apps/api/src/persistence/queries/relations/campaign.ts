import { APPLICANT_STATES, type ApplicantState } from '@creator-codes/domain';
import type {
  ApplicantCount,
  ApplicantView,
  CreatorCampaignView,
} from '../../../application/ports/views.js';
import type { Fields } from '../../../application/ports/reads.js';
import { listOf, sql } from '../../engine/sql.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { campaignEntity } from '../entities/campaign.js';
import { byId, grouped, readByIds } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

interface CountRow {
  readonly campaign_id: Buffer;
  readonly status: ApplicantState;
  readonly n: number | string;
}

/** How many applicants are in each state, of all campaigns of a page at once. */
export async function bringApplicantCounts(
  reader: Reader,
  campaigns: readonly CreatorCampaignView[],
): Promise<void> {
  const ids = campaigns.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<CountRow>(
    sql`SELECT t.campaign_id, t.status, COUNT(*) AS n FROM applicant t${reader.hints.index('applicant_state')}
      WHERE t.account_id = ${reader.account} AND t.campaign_id IN ${listOf(ids)}
      GROUP BY t.campaign_id, t.status`,
  );
  const byCampaign = grouped(rows, (row) => idOfBytes('CreatorCampaign', row.campaign_id));
  for (const campaign of campaigns as readonly Mutable<CreatorCampaignView>[]) {
    const counts = new Map(
      (byCampaign.get(campaign.id) ?? []).map(({ status, n }) => [status, Number(n)]),
    );
    campaign.applicantCounts = APPLICANT_STATES.map((state): ApplicantCount => ({
      state,
      count: counts.get(state) ?? 0,
    }));
  }
}

/** The campaign of each applicant. */
export async function bringCampaigns(
  reader: Reader,
  applicants: readonly ApplicantView[],
  fields: Fields,
): Promise<void> {
  const ids = applicants.map(({ campaignId }) => campaignId);
  const campaigns = byId<CreatorCampaignView>(await readByIds(reader, campaignEntity, ids, fields));
  for (const applicant of applicants as readonly Mutable<ApplicantView>[]) {
    const campaign = campaigns.get(applicant.campaignId);
    if (campaign !== undefined) applicant.campaign = campaign;
  }
}
