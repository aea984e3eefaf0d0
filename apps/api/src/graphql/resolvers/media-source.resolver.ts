import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { MediaSourceView, PromoCodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { MediaSourceConnection, PromoCodeConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST, PromoCodeOrder } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { MediaSourceFilter } from '../filters/filters.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { MediaSource } from '../types/media-source.type.js';
import { PROMO_CODE_FILTER, PROMO_CODE_ORDER, promoCodesBelow } from './promo-codes-below.js';

@Resolver(() => MediaSource)
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

  @FieldResolver(() => PromoCodeConnection, {
    description:
      "The codes that the source owns itself, expired ones too; none if it stands for a creator, whose codes are the creator's.",
  })
  @See('staff')
  promoCodes(
    @Root() { id }: MediaSourceView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromoCodeFilter, PROMO_CODE_FILTER) filter: PromoCodeFilter | null,
    @Arg('orderBy', () => PromoCodeOrder, PROMO_CODE_ORDER) orderBy: PromoCodeOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeView>> {
    return promoCodesBelow(id, { args, filter, orderBy }, context, info);
  }
}
