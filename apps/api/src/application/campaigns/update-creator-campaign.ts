import {
  isCampaignOpen,
  ok,
  parseChanges,
  startsBeforeEnd,
  updateCreatorCampaignSchema,
  violation,
  type CreatorCampaign,
  type CreatorCampaignId,
  type Instant,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import {
  campaignKeyRefused,
  campaignTelling,
  editOfCampaign,
  namedByCampaign,
} from './edit-creator-campaign.js';

/** The input of `updateCreatorCampaign`; what is left out stays as it is. */
export interface UpdateCreatorCampaignInput extends Idempotent {
  readonly creatorCampaignId: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly goal?: string | null | undefined;
  readonly startAt?: Instant | null | undefined;
  readonly endAt?: Instant | null | undefined;
  readonly budget?: number | null | undefined;
  readonly desiredHires?: number | null | undefined;
  readonly dealId?: string | null | undefined;
  readonly templateId?: string | null | undefined;
}

/**
 * Changes what is said of a campaign. `NOT_EDITABLE_NOW` once it is completed; `NOT_FOUND`, `STALE_VERSION` as
 * everywhere.
 */
export const updateCreatorCampaign = useCase(
  'updateCreatorCampaign',
  updateCreatorCampaignIn,
  campaignKeyRefused,
);

async function updateCreatorCampaignIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { creatorCampaignId, ...input }: UpdateCreatorCampaignInput,
): Promise<Result<{ readonly creatorCampaignId: CreatorCampaignId }>> {
  const parsed = parseChanges(updateCreatorCampaignSchema, input);
  if (!parsed.ok) return parsed;
  const { version, dealId, templateId, ...fields } = parsed.value;
  const edit = await editOfCampaign(transaction, 'updateCreatorCampaign', creatorCampaignId);
  const seen = asSeen(edit.before, edit.namedBy, version);
  if (!seen.ok) return seen;
  const before = seen.value;
  const namedBefore = await namedByCampaign(transaction, before, null);
  const named = await namedByCampaign(transaction, { dealId, templateId }, before.programId);
  if (!named.ok) return named;
  const { deal, template } = named.value;
  const merged: CreatorCampaign = {
    ...before,
    ...fields,
    dealId: dealId === undefined ? before.dealId : (deal?.id ?? null),
    templateId: templateId === undefined ? before.templateId : (template?.id ?? null),
  };
  const all = namedBefore.ok ? namedBefore.value : { deal: null, template: null };
  const told = await campaignTelling(transaction);
  const outcome = await change<CreatorCampaign>(transaction, deps, call, {
    ...edit,
    merge: () => merged,
    judge: async (after) => judged(after),
    told: (campaign) =>
      told(campaign, {
        deal: [deal, all.deal].find((each) => each?.id === campaign.dealId) ?? null,
        template: [template, all.template].find((each) => each?.id === campaign.templateId) ?? null,
      }),
  });
  return outcome.ok ? ok({ creatorCampaignId: outcome.value.id }) : outcome;
}

function judged(campaign: CreatorCampaign): readonly Violation[] {
  if (!isCampaignOpen(campaign)) {
    return [violation('NOT_EDITABLE_NOW', ['creatorCampaignId'], { reason: 'CAMPAIGN_COMPLETED' })];
  }
  return startsBeforeEnd(campaign) ? [] : [violation('START_NOT_BEFORE_END', ['endAt'])];
}
