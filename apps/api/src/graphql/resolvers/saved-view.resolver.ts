import { mayChangeView } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../../application/codes/edit-saved-view.js';
import type { SavedViewView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import type { Connection } from '../connections/connection.js';
import { SavedViewConnection } from '../connections/connections.js';
import { NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import { SavedView } from '../types/saved-view.type.js';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => SavedViewConnection, {
    description: 'Views of the list of codes: your own and the shared ones, newest first.',
  })
  savedViews(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SavedViewView>> {
    const list = { args, filter: {}, order: NEWEST_FIRST };
    return readConnection({ context, info }, 'savedViews', list);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you made it.' })
  @See('staff')
  isMine(@Root() { personId }: SavedViewView, @Ctx() context: GraphQLContext): boolean {
    return personId === viewerOf(requireCall(context)).personId;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may change and delete it: your own, and as a manager shared ones.',
  })
  @See('staff')
  mayChange(@Root() view: SavedViewView, @Ctx() context: GraphQLContext): boolean {
    return mayChangeView(view, viewerOf(requireCall(context)));
  }
}
