import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createCreator } from '../../application/creators/create-creator.js';
import { updateCreator } from '../../application/creators/update-creator.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateCreatorInput, UpdateCreatorInput } from '../inputs/creator.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateCreatorPayload, UpdateCreatorPayload } from './creator.payload.js';
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

  @Mutation(() => UpdateCreatorPayload, {
    description:
      'Changes what is known of a creator, with their social profiles. A changed name, handle or address is what they are found by from then on.',
  })
  async updateCreator(
    @Arg('input', () => UpdateCreatorInput, { description: 'What changes.' })
    input: UpdateCreatorInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateCreatorPayload> {
    const call = requireCall(context);
    const outcome = await updateCreator(context.deps, call, input);
    return payload(
      { context, info, accountId: call.accountId },
      'creator',
      outcome,
      input.creatorId,
    );
  }
}
