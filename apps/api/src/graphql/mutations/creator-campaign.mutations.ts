import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { changeCreatorCampaignStatus } from '../../application/campaigns/change-creator-campaign-status.js';
import { createCreatorCampaign } from '../../application/campaigns/create-creator-campaign.js';
import { updateCreatorCampaign } from '../../application/campaigns/update-creator-campaign.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  ChangeCreatorCampaignStatusInput,
  CreateCreatorCampaignInput,
  UpdateCreatorCampaignInput,
} from '../inputs/creator-campaign.input.js';
import {
  ChangeCreatorCampaignStatusPayload,
  CreateCreatorCampaignPayload,
  UpdateCreatorCampaignPayload,
} from './creator-campaign.payload.js';
import { payload } from './payload.js';

/** The mutations of campaigns. */
@Resolver()
export class CreatorCampaignMutations {
  @Mutation(() => CreateCreatorCampaignPayload, {
    description:
      'Makes a campaign in a Creator program: a draft, until `changeCreatorCampaignStatus` starts it.',
  })
  async createCreatorCampaign(
    @Arg('input', () => CreateCreatorCampaignInput, { description: 'The campaign.' })
    input: CreateCreatorCampaignInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateCreatorCampaignPayload> {
    const call = requireCall(context);
    const outcome = await createCreatorCampaign(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'creatorCampaign', outcome);
  }

  @Mutation(() => UpdateCreatorCampaignPayload, {
    description:
      'Changes what is said of a campaign. Once it is completed it stays as it was: `NOT_EDITABLE_NOW`.',
  })
  async updateCreatorCampaign(
    @Arg('input', () => UpdateCreatorCampaignInput, { description: 'The changes.' })
    input: UpdateCreatorCampaignInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateCreatorCampaignPayload> {
    const call = requireCall(context);
    const outcome = await updateCreatorCampaign(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'creatorCampaign', outcome, input.creatorCampaignId);
  }

  @Mutation(() => ChangeCreatorCampaignStatusPayload, {
    description:
      'Starts, pauses, resumes or completes a campaign. Its applicants and their codes stay as they are; `CAMPAIGN_TRANSITION` where its status does not allow it.',
  })
  async changeCreatorCampaignStatus(
    @Arg('input', () => ChangeCreatorCampaignStatusInput, { description: 'What to do.' })
    input: ChangeCreatorCampaignStatusInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeCreatorCampaignStatusPayload> {
    const call = requireCall(context);
    const outcome = await changeCreatorCampaignStatus(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'creatorCampaign', outcome, input.creatorCampaignId);
  }
}
