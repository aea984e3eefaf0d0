import type { ViolationCode } from '@creator-codes/domain';

/** Sentences of violations that the pages of campaigns and of drafts alone can have. */
export const pageViolations = {
  CAMPAIGN_TRANSITION: 'The campaign’s status does not allow this now.',
  APPLICANT_TRANSITION:
    'The campaign, or where this applicant stands in it, does not allow this now.',
  DRAFT_OF_ANOTHER: 'This is a draft of {{owner}}. Take it over to change it.',
} satisfies Partial<Record<ViolationCode, string>>;
