import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type {
  CreatorView,
  MediaSourceView,
  MembershipView,
  PromoCodeView,
} from '../../application/ports/views.js';
import type { Connection } from '../connections/connection.js';
import { CreatorConnection, PromoCodeConnection } from '../connections/connections.js';
import { CreatorOrder, NEWEST_FIRST, PromoCodeOrder } from '../connections/order.js';
import { ConnectionArgs } from '../connections/page-args.js';
import { readConnection } from '../connections/read-connection.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { CreatorFilter } from '../filters/filters.js';
import { PromoCodeFilter } from '../filters/promo-code.filter.js';
import { Creator } from '../types/creator.type.js';
import { MediaSource } from '../types/media-source.type.js';
import { Membership } from '../types/membership.type.js';
import { PROMO_CODE_FILTER, PROMO_CODE_ORDER, promoCodesBelow } from './promo-codes-below.js';

@Resolver(() => Creator)
export class CreatorResolver {
  @Query(() => CreatorConnection, { description: 'The creators of the account.' })
  creators(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => CreatorFilter, {
      nullable: true,
      description: 'Which of them; all when it is left out.',
    })
    filter: CreatorFilter | null,
    @Arg('orderBy', () => CreatorOrder, {
      nullable: true,
      description: 'In which order: the newest first unless told.',
    })
    orderBy: CreatorOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CreatorView>> {
    const { field, direction } = orderBy ?? NEWEST_FIRST;
    return readConnection({ context, info }, 'creators', {
      args,
      filter: filter ?? {},
      order: { field: field === 'CREATED_AT' ? field : 'NAME', direction },
    });
  }

  @FieldResolver(() => [Membership], {
    description: "The creator's places in Creator programs, the oldest first.",
  })
  @See('everybody')
  memberships(@Root() { memberships }: CreatorView): readonly MembershipView[] | undefined {
    return memberships;
  }

  @FieldResolver(() => [MediaSource], {
    description:
      'The media sources that stand for the creator, one for each Performance program at most.',
  })
  @See('everybody')
  mediaSources(@Root() { mediaSources }: CreatorView): readonly MediaSourceView[] | undefined {
    return mediaSources;
  }

  @FieldResolver(() => PromoCodeConnection, {
    description: "The creator's codes, expired ones too.",
  })
  @See('everybody')
  promoCodes(
    @Root() { id }: CreatorView,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => PromoCodeFilter, PROMO_CODE_FILTER) filter: PromoCodeFilter | null,
    @Arg('orderBy', () => PromoCodeOrder, PROMO_CODE_ORDER) orderBy: PromoCodeOrder | null,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PromoCodeView>> {
    return promoCodesBelow(id, { args, filter, orderBy }, context, info);
  }
}
