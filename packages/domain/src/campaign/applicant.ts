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
