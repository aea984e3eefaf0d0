import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ApiTokenView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { ApiTokenConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { ApiTokenFilter } from '../filters/filters.js';

@Resolver()
export class ApiTokenResolver {
  @Query(() => ApiTokenConnection, {
    description:
      "The tokens of partners, newest first, revoked ones too; for owners of the account also the account's own.",
  })
  apiTokens(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ApiTokenFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: ApiTokenFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiTokenView>> {
    return readConnection({ context, info }, 'apiTokens', {
      args,
      filter: filter ?? {},
      order: NEWEST_FIRST,
    });
  }
}
