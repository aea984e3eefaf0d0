import type { Violation } from '@creator-codes/domain';
import { Field, ObjectType } from 'type-graphql';
import type { CreatorCampaignView } from '../../application/ports/views.js';
import { CreatorCampaign } from '../types/creator-campaign.type.js';
import { UserError } from '../types/user-error.type.js';
import { ERRORS } from './payload-descriptions.js';

const AS_IT_IS =
  'The campaign as it is now, also when the version was stale; null when the call was refused otherwise.';

@ObjectType({ description: 'What `createCreatorCampaign` answers.' })
export class CreateCreatorCampaignPayload {
  @Field(() => CreatorCampaign, {
    nullable: true,
    description: 'The new campaign, a draft; null when the call was refused.',
  })
  creatorCampaign!: CreatorCampaignView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `updateCreatorCampaign` answers.' })
export class UpdateCreatorCampaignPayload {
  @Field(() => CreatorCampaign, { nullable: true, description: AS_IT_IS })
  creatorCampaign!: CreatorCampaignView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}

@ObjectType({ description: 'What `changeCreatorCampaignStatus` answers.' })
export class ChangeCreatorCampaignStatusPayload {
  @Field(() => CreatorCampaign, { nullable: true, description: AS_IT_IS })
  creatorCampaign!: CreatorCampaignView | null;

  @Field(() => [UserError], { description: ERRORS })
  errors!: readonly Violation[];
}
