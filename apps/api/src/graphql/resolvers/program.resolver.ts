import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { ProgramView, PromoCodeView } from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { ProgramConnection, PromoCodeConnection } from '../connections/connections.js';
import { NamedOrder, OLDEST_FIRST, PromoCodeOrder } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { ProgramFilter } from '../filters/filters.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { Program } from '../types/program.type.js';
import { PROMO_CODE_FILTER, PROMO_CODE_ORDER, promoCodesBelow } from './promo-codes-below.js';

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => ProgramConnection, { description: 'The programs of the account.' })
  programs(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ProgramFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: ProgramFilter | null,
    @Arg('orderBy', () => NamedOrder, {
      nullable: true,
      description: 'In which order: the oldest first unless told.',
    })
    orderBy: NamedOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProgramView>> {
    return readConnection({ context, info }, 'programs', {
      args,
      filter: filter ?? {},
      order: orderBy ?? OLDEST_FIRST,
    });
  }

  @FieldResolver(() => PromoCodeConnection, {
    description: 'The codes that have an assignment in this program, expired ones too.',
  })
  @See('everybody')
  promoCodes(
    @Root() { id }: ProgramView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromoCodeFilter, PROMO_CODE_FILTER) filter: PromoCodeFilter | null,
    @Arg('orderBy', () => PromoCodeOrder, PROMO_CODE_ORDER) orderBy: PromoCodeOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeView>> {
    return promoCodesBelow(id, { args, filter, orderBy }, context, info);
  }
}
