import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.js';
import { Viewer } from '../types/viewer.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      'Who you are, and in which account everything else is answered. Works while there is no account yet.',
  })
  async viewer(@Ctx() { actor, call, reads }: GraphQLContext): Promise<Viewer> {
    const accounts = [...(await reads.accounts())];
    const account = accounts.find(({ id }) => id === call?.accountId) ?? null;
    return { person: { name: actor.name }, account, accounts };
  }
}
