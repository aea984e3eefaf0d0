import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createMediaSource } from '../../application/creators/create-media-source.js';
import { updateMediaSource } from '../../application/creators/update-media-source.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateMediaSourceInput, UpdateMediaSourceInput } from '../inputs/media-source.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateMediaSourcePayload, UpdateMediaSourcePayload } from './media-source.payload.js';
import { payload } from './payload.js';

/** The mutations of media sources. */
@Resolver()
export class MediaSourceMutations {
  @Mutation(() => CreateMediaSourcePayload, {
    description: 'Makes a media source of the Performance program; needs Optimize (R3).',
  })
  async createMediaSource(
    @Arg('input', () => CreateMediaSourceInput, { description: 'The media source.' })
    input: CreateMediaSourceInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateMediaSourcePayload> {
    const call = requireCall(context);
    const outcome = await createMediaSource(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'mediaSource', outcome);
  }

  @Mutation(() => UpdateMediaSourcePayload, {
    description:
      'Changes a media source. The creator that it stands for stays the same while it holds codes; its program always.',
  })
  async updateMediaSource(
    @Arg('input', () => UpdateMediaSourceInput, { description: 'What changes.' })
    input: UpdateMediaSourceInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateMediaSourcePayload> {
    const call = requireCall(context);
    const outcome = await updateMediaSource(context.deps, call, input);
    return payload(
      { context, info, accountId: call.accountId },
      'mediaSource',
      outcome,
      input.mediaSourceId,
    );
  }
}
