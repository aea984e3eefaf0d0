import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RestrictedTextView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import type { Connection } from '../connections/connection.js';
import { RestrictedTextConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import { RestrictedTextFilter } from '../filters/filters.js';

@Resolver()
export class RestrictedTextResolver {
  @Query(() => RestrictedTextConnection, {
    description: 'Texts that nobody may hold, and those that were such.',
  })
  restrictedTexts(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RestrictedTextFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: RestrictedTextFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told; the name is the text.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RestrictedTextView>> {
    return readConnection({ context, info }, 'restrictedTexts', {
      args,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }
}
