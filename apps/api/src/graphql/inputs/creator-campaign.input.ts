import type { CampaignAction as CampaignActions, Instant } from '@creator-codes/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ChangeCreatorCampaignStatusInput as Change } from '../../application/campaigns/change-creator-campaign-status.js';
import type { CreateCreatorCampaignInput as Create } from '../../application/campaigns/create-creator-campaign.js';
import type { UpdateCreatorCampaignInput as Update } from '../../application/campaigns/update-creator-campaign.js';
import { CampaignAction } from '../basics/campaign-enums.js';
import { DateTime, SafeInt } from '../basics/scalars.js';
import { IDEMPOTENCY_KEY, VERSION } from './idempotent.js';

const NAME =
  'At most 100 characters, unique among the campaigns of the account that are not completed';

/** What people say of a campaign: when it is made, and when it is edited. */
@InputType()
abstract class CampaignDetails {
  @Field(() => String, {
    nullable: true,
    description: 'The brief: what creators are asked to do, at most 5000 characters.',
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the brand wants of it, at most 1000 characters.',
  })
  goal?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is planned to begin; without a beginning when there is none.',
  })
  startAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is planned to end, after `startAt`; without an end when there is none.',
  })
  endAt?: Instant | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      "What it may cost, in minor units of the account's currency, 1 to 1,000,000,000,000.",
  })
  budget?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many creators are to be hired, 1 to 100,000.',
  })
  desiredHires?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The deal that is meant for its codes, of the campaign's program. No code takes it by itself.",
  })
  dealId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The saved template that is meant for its codes. No code takes it by itself.',
  })
  templateId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new campaign: one brief inside a Creator program.' })
export class CreateCreatorCampaignInput extends CampaignDetails implements Create {
  @Field(() => ID, { description: 'The Creator program that it is in, for good.' })
  programId!: string;

  @Field(() => String, { description: `${NAME}.` })
  name!: string;
}

@InputType({
  description: 'Changes to a campaign. What is left out stays as it is; null means none.',
})
export class UpdateCreatorCampaignInput extends CampaignDetails implements Update {
  @Field(() => ID, { description: 'The campaign.' })
  creatorCampaignId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: `${NAME}; never none.` })
  name?: string | null;
}

@InputType({ description: 'What to do with a campaign.' })
export class ChangeCreatorCampaignStatusInput implements Change {
  @Field(() => ID, { description: 'The campaign.' })
  creatorCampaignId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => CampaignAction, { description: 'What to do.' })
  action!: CampaignActions;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
