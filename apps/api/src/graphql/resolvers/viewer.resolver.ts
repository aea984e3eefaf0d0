import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.js';
import { Viewer } from '../types/viewer.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      'Who you are, and in which account everything else is answered. Works for somebody who belongs to no account yet.',
  })
  async viewer(@Ctx() context: GraphQLContext): Promise<Viewer> {
    const { actor, call, email, accountIds, reads } = context;
    const accounts = [...(await reads.accounts(accountIds))];
    const account = accounts.find(({ id }) => id === call?.accountId) ?? null;
    return { person: { id: actor.id ?? '', name: actor.name, email }, account, accounts };
  }
}
