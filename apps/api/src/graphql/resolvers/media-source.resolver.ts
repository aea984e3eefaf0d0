import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { MediaSourceView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { MediaSourceConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { MediaSourceFilter } from '../filters/filters.js';

@Resolver()
export class MediaSourceResolver {
  @Query(() => MediaSourceConnection, { description: 'The media sources of the account.' })
  mediaSources(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => MediaSourceFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: MediaSourceFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MediaSourceView>> {
    return readConnection({ context, info }, 'mediaSources', {
      args,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }
}
