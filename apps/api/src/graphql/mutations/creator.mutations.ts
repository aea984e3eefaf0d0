import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createCreator } from '../../application/creators/create-creator.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateCreatorInput } from '../inputs/creator.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateCreatorPayload } from './creator.payload.js';
import { payload } from './payload.js';

/** The mutations of creators. */
@Resolver()
export class CreatorMutations {
  @Mutation(() => CreateCreatorPayload, {
    description: 'Makes a creator, who has joined no program yet: `inviteCreator` is next.',
  })
  async createCreator(
    @Arg('input', () => CreateCreatorInput, { description: 'The creator.' })
    input: CreateCreatorInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateCreatorPayload> {
    const call = requireCall(context);
    const outcome = await createCreator(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'creator', outcome);
  }
}
