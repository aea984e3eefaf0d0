import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { DealView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { DealConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { DealFilter } from '../filters/filters.js';

@Resolver()
export class DealResolver {
  @Query(() => DealConnection, { description: 'The deals of the account.' })
  deals(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => DealFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: DealFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DealView>> {
    return readConnection({ context, info }, 'deals', {
      args,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }
}
