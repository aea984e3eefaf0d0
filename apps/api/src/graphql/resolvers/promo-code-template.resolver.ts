import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { PromoCodeTemplateView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import type { Connection } from '../connections/connection.js';
import { PromoCodeTemplateConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';

@Resolver()
export class PromoCodeTemplateResolver {
  @Query(() => PromoCodeTemplateConnection, {
    description: 'The templates of the account for the texts of codes.',
  })
  promoCodeTemplates(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeTemplateView>> {
    return readConnection({ context, info }, 'promoCodeTemplates', {
      args,
      filter: {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }
}
