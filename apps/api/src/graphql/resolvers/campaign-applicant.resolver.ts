import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { ApplicantFilter as Applicants } from '../../application/ports/reads.js';
import type {
  ApplicantCount as ApplicantCounts,
  ApplicantView,
  CreatorCampaignView,
  CreatorView,
} from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import type { Connection } from '../connections/connection.js';
import { CampaignApplicantConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection, readNestedConnection } from '../connections/read-connection.js';
import { ApplicantFilter, CampaignApplicantFilter } from '../filters/applicant.filter.js';
import { ApplicantCount } from '../types/campaign-applicant.type.js';
import { CreatorCampaign } from '../types/creator-campaign.type.js';
import { Creator } from '../types/creator.type.js';

const FILTER = { nullable: true, description: 'Which of them; all when it is left out.' };

@Resolver()
export class CampaignApplicantResolver {
  @Query(() => CampaignApplicantConnection, {
    description: 'The creators in campaigns of the account, the newest first.',
  })
  campaignApplicants(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => CampaignApplicantFilter, FILTER) filter: CampaignApplicantFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApplicantView>> {
    return readConnection({ context, info }, 'applicants', {
      ...{ args, filter: filter ?? {}, order: NEWEST_FIRST },
    });
  }
}

@Resolver(() => CreatorCampaign)
export class ApplicantsOfCampaignResolver {
  @FieldResolver(() => CampaignApplicantConnection, {
    description: 'The creators in the campaign, the newest first.',
  })
  @See('staff')
  applicants(
    @Root() { id }: CreatorCampaignView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ApplicantFilter, FILTER) filter: ApplicantFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApplicantView>> {
    const filterFor = (campaignId: string) => ({ ...filter, campaignId });
    return below({ context, info }, id, args, filterFor);
  }

  @FieldResolver(() => [ApplicantCount], {
    description: 'How many of them are in each state, in the order of the states.',
  })
  @See('staff')
  applicantCounts(
    @Root() { applicantCounts }: CreatorCampaignView,
  ): readonly ApplicantCounts[] | undefined {
    return applicantCounts;
  }
}

@Resolver(() => Creator)
export class ApplicantsOfCreatorResolver {
  @FieldResolver(() => CampaignApplicantConnection, {
    description: "The creator's places in campaigns, the newest first.",
  })
  @See('staff')
  applicants(
    @Root() { id }: CreatorView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ApplicantFilter, FILTER) filter: ApplicantFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApplicantView>> {
    const filterFor = (creatorId: string) => ({ ...filter, creatorId });
    return below({ context, info }, id, args, filterFor);
  }
}

function below(
  place: { readonly context: GraphQLContext; readonly info: GraphQLResolveInfo },
  parentId: string,
  args: ConnectionArgs,
  filterFor: (parentId: string) => Applicants,
): Promise<Connection<ApplicantView>> {
  return readNestedConnection(place, 'applicants', parentId, {
    ...{ args, filterFor, order: NEWEST_FIRST },
  });
}
