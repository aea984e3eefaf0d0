import {
  isApplicantReversible,
  offeredApplicantActions,
  openMoves,
  type CampaignStatus,
} from '@creator-codes/domain';
import type { ApplicantView } from '../../../application/ports/views.js';
import { APPLICANT_COLUMNS, applicantOf, type ApplicantColumns } from '../../rows/applicant.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

type Row = ApplicantColumns & { readonly campaign_status: CampaignStatus };

export const applicantEntity: Entity<Row, ApplicantView> = {
  name: 'CampaignApplicant',
  table: 'applicant',
  columns: () => `${APPLICANT_COLUMNS}, cc.status AS campaign_status`,
  joins: () => ' JOIN campaign cc ON cc.account_id = t.account_id AND cc.id = t.campaign_id',
  view: (row) => {
    const applicant = applicantOf(row);
    const { campaign_status: campaign } = row;
    return {
      ...applicant,
      reversesTo: isApplicantReversible(applicant, campaign)
        ? (applicant.earlier?.state ?? null)
        : null,
      allowedActions: offeredApplicantActions(applicant, campaign),
      moveTargets: openMoves(applicant, campaign),
    };
  },
  own: nobodys,
};
