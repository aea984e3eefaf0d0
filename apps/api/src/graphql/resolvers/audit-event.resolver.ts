import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { AuditEventView, NodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { AuditEventConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { AuditEventFilter } from '../filters/filters.js';
import { AuditEvent } from '../types/audit-event.type.js';
import { Node } from '../types/node.type.js';

@Resolver(() => AuditEvent)
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

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'What was changed: a code, a creator, a program and so on; null where it cannot be shown.',
  })
  subject(
    @Root() { subject, subjectType }: AuditEventView,
    @Info() { schema }: GraphQLResolveInfo,
  ): NodeView | null {
    return schema.getType(subjectType) === undefined ? null : (subject ?? null);
  }
}
