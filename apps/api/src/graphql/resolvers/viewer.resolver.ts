import { isPartner } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { NodeView } from '../../application/views.js';
import type { GraphQLContext } from '../context.js';
import { readNode } from '../read-scope.js';
import { PromoCodeOwner } from '../types/promo-code-owner.union.js';
import { Viewer } from '../types/viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      'Who you are, and in which account everything else is answered. Works while there is no account yet.',
  })
  async viewer(@Ctx() { actor, call, reads }: GraphQLContext): Promise<Viewer> {
    const all = await reads.accounts();
    const account = all.find(({ id }) => id === call?.accountId) ?? null;
    const seesOne = call !== null && isPartner(call.capacity);
    const accounts = seesOne ? all.filter(({ id }) => id === call.accountId) : [...all];
    return { person: { name: actor.name }, account, accounts, capacity: call?.capacity ?? null };
  }

  @FieldResolver(() => PromoCodeOwner, {
    nullable: true,
    description:
      'The creator or performance partner that you are in this account; null for people of the account itself.',
  })
  owner(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> | null {
    const ownerId = context.call?.ownerId ?? null;
    return ownerId === null ? null : readNode(context, ownerId, info);
  }
}
