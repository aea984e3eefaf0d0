import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { NodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { See } from '../basics/see.js';
import { readNode } from '../selection/row-scope.js';
import { PromoCodeOwner } from '../types/promo-code-owner.union.js';
import { Viewer } from '../types/viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      'Who you are, and in which account everything else is answered. Works for somebody who belongs to no account yet.',
  })
  async viewer(@Ctx() context: GraphQLContext): Promise<Viewer> {
    const { actor, call, email, accountIds, reads } = context;
    const accounts = [...(await reads.accounts(accountIds))];
    const account = accounts.find(({ id }) => id === call?.accountId) ?? null;
    const person = { id: actor.id ?? '', name: actor.name, email };
    return { person, account, accounts, capacity: call?.capacity ?? null };
  }

  @FieldResolver(() => PromoCodeOwner, {
    nullable: true,
    description:
      'The creator or performance partner that you are in this account; null for people of the account itself.',
  })
  @See('everybody')
  owner(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    const ownerId = context.call?.ownerId ?? null;
    return ownerId === null ? null : readNode(context, ownerId, info);
  }
}
