import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { PerformancePartnerView, PromoCodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { PerformancePartnerConnection, PromoCodeConnection } from '../connections/connections.js';
import { NamedOrder, NEWEST_FIRST, PromoCodeOrder } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { PerformancePartnerFilter } from '../filters/filters.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { PerformancePartner } from '../types/performance-partner.type.js';
import { PROMO_CODE_FILTER, PROMO_CODE_ORDER, promoCodesBelow } from './promo-codes-below.js';

@Resolver(() => PerformancePartner)
export class PerformancePartnerResolver {
  @Query(() => PerformancePartnerConnection, {
    description: 'The performance partners of the account.',
  })
  performancePartners(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PerformancePartnerFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: PerformancePartnerFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PerformancePartnerView>> {
    return readConnection({ context, info }, 'performancePartners', {
      args,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
    });
  }

  @FieldResolver(() => PromoCodeConnection, {
    description: "The partner's codes, expired ones too.",
  })
  @See('everybody')
  promoCodes(
    @Root() { id }: PerformancePartnerView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromoCodeFilter, PROMO_CODE_FILTER) filter: PromoCodeFilter | null,
    @Arg('orderBy', () => PromoCodeOrder, PROMO_CODE_ORDER) orderBy: PromoCodeOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeView>> {
    return promoCodesBelow(id, { args, filter, orderBy }, context, info);
  }
}
