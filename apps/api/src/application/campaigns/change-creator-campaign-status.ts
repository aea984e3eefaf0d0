import {
  campaignAfter,
  ok,
  type CampaignAction,
  type CreatorCampaign,
  type CreatorCampaignId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfCampaign } from './edit-creator-campaign.js';

/** The input of `changeCreatorCampaignStatus`. */
export interface ChangeCreatorCampaignStatusInput extends Idempotent {
  readonly creatorCampaignId: string;
  readonly version: number;
  readonly action: CampaignAction;
}

/**
 * Starts, pauses, resumes or completes a campaign. Its applicants and codes stay as they are.
 * `CAMPAIGN_TRANSITION`, `ENDS_IN_PAST`; `NOT_FOUND`, `STALE_VERSION` as everywhere.
 */
export const changeCreatorCampaignStatus = useCase(
  'changeCreatorCampaignStatus',
  changeCreatorCampaignStatusIn,
);

async function changeCreatorCampaignStatusIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { creatorCampaignId, version, action }: ChangeCreatorCampaignStatusInput,
): Promise<Result<{ readonly creatorCampaignId: CreatorCampaignId }>> {
  const edit = await editOfCampaign(transaction, 'changeCreatorCampaignStatus', creatorCampaignId);
  const seen = asSeen(edit.before, edit.namedBy, version);
  if (!seen.ok) return seen;
  const to = campaignAfter(seen.value, action, deps.clock.now());
  if (!to.ok) return to;
  const outcome = await change<CreatorCampaign>(transaction, deps, call, {
    ...edit,
    merge: (before) => ({ ...before, status: to.value }),
    told: ({ status }) => ({ status }),
  });
  return outcome.ok ? ok({ creatorCampaignId: outcome.value.id }) : outcome;
}
