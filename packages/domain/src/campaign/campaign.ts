/** One brief inside a Creator program. */
export const CAMPAIGN_STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** A creator's place in a campaign. Hired and joined are two separate approvals. */
export const APPLICANT_STATUSES = [
  'INVITED',
  'APPLIED',
  'IN_NEGOTIATION',
  'IN_REVIEW',
  'ALTERNATE',
  'HIRED',
  'REJECTED',
  'REMOVED',
] as const;
export type ApplicantStatus = (typeof APPLICANT_STATUSES)[number];
