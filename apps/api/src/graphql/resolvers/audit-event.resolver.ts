import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { AuditEventView } from '../../application/views.js';
import type { Connection } from '../connections/connection.js';
import { AuditEventConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../context.js';
import { AuditEventFilter } from '../filters/filters.js';

@Resolver()
export class AuditEventResolver {
  @Query(() => AuditEventConnection, {
    description: 'Everything that was changed in the account, newest first (R12).',
  })
  auditEvents(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => AuditEventFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: AuditEventFilter | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEventView>> {
    return readConnection({ context, info }, 'auditEvents', {
      args,
      filter: filter ?? {},
      order: NEWEST_FIRST,
    });
  }
}
