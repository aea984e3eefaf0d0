import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { InvitationLinkView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import type { Connection } from '../connections/connection.js';
import { InvitationLinkConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';

@Resolver()
export class InvitationLinkResolver {
  @Query(() => InvitationLinkConnection, {
    description: 'Open links into programs, and those that were such; the newest first.',
  })
  invitationLinks(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InvitationLinkView>> {
    return readConnection({ context, info }, 'invitationLinks', {
      ...{ args, filter: {}, order: NEWEST_FIRST },
    });
  }
}
