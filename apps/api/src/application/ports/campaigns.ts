import type { CreatorCampaign } from '@creator-codes/domain';
import type { ApplicantChanges, ApplicantFacts } from './applicants.js';

/** What is asked about campaigns. */
export interface CampaignFacts extends ApplicantFacts {
  creatorCampaign(id: string): Promise<CreatorCampaign | null>;
  /** Whether any campaign has a budget, completed ones too. */
  campaignsHaveBudgets(): Promise<boolean>;
}

/** What is written of them. */
export interface CampaignChanges extends ApplicantChanges {
  insertCreatorCampaign(campaign: CreatorCampaign): Promise<void>;
  /** Lets nobody commit who was judged on it as it was. */
  updateCreatorCampaign(campaign: CreatorCampaign, seenVersion: number): Promise<boolean>;
}
