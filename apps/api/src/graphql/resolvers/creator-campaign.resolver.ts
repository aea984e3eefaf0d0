import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { CreatorCampaignView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import type { Connection } from '../connections/connection.js';
import { CreatorCampaignConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import { CreatorCampaignFilter } from '../filters/creator-campaign.filter.js';

@Resolver()
export class CreatorCampaignResolver {
  @Query(() => CreatorCampaignConnection, { description: 'The campaigns of the account.' })
  creatorCampaigns(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => CreatorCampaignFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: CreatorCampaignFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CreatorCampaignView>> {
    return readConnection({ context, info }, 'creatorCampaigns', {
      args,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }
}
