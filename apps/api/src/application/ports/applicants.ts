import type { Applicant } from '@creator-codes/domain';

/** Creators in campaigns, as rules are judged on them. */
export interface ApplicantFacts {
  applicant(id: string): Promise<Applicant | null>;
  /** A creator's place in a campaign; null where they have none. */
  applicantOf(campaignId: string, creatorId: string): Promise<Applicant | null>;
}

export interface ApplicantChanges {
  /** @throws KeyTaken where the creator has come into the campaign meanwhile */
  insertApplicant(applicant: Applicant): Promise<void>;
  updateApplicant(applicant: Applicant, seenVersion: number): Promise<boolean>;
}
