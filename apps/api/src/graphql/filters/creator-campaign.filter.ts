import type { CampaignStatus as CampaignStatuses } from '@creator-codes/domain';
import { Field, ID, InputType } from 'type-graphql';
import type { CreatorCampaignFilter as Campaigns } from '../../application/ports/reads.js';
import { CampaignStatus } from '../basics/campaign-enums.js';
import { ALL } from './filters.js';
import { SPELLING } from './spelling.js';

@InputType('CreatorCampaignFilter', { description: `Which campaigns. ${ALL}` })
export class CreatorCampaignFilter implements Campaigns {
  @Field(() => String, {
    nullable: true,
    description: `Words that all occur in the name. ${SPELLING}`,
  })
  search?: string | null;

  @Field(() => [CampaignStatus], { nullable: true, description: 'That stand at one of these.' })
  status?: CampaignStatuses[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this Creator program.' })
  programId?: string | null;
}
