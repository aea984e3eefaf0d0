import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { inviteCreator } from '../../application/creators/invite-creator.js';
import { recordCreatorJoined } from '../../application/creators/record-creator-joined.js';
import type { GraphQLContext } from '../basics/context.js';
import { InviteCreatorInput, RecordCreatorJoinedInput } from '../inputs/membership.input.js';
import { requireCall } from '../basics/require-call.js';
import { InviteCreatorPayload, RecordCreatorJoinedPayload } from './membership.payload.js';
import { payload } from './payload.js';

/** The mutations of memberships. */
@Resolver()
export class MembershipMutations {
  @Mutation(() => InviteCreatorPayload, {
    description:
      'Records an invitation into a Creator program. Nothing is sent yet: `invitationText` is what to send.',
  })
  async inviteCreator(
    @Arg('input', () => InviteCreatorInput, { description: 'Whom, and into what.' })
    input: InviteCreatorInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteCreatorPayload> {
    const call = requireCall(context);
    const outcome = await inviteCreator(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'membership', outcome);
  }

  @Mutation(() => RecordCreatorJoinedPayload, {
    description: 'Records that an invited creator, or one who applied, has joined (R1).',
  })
  async recordCreatorJoined(
    @Arg('input', () => RecordCreatorJoinedInput, {
      description: 'Who, and the dates of the contract.',
    })
    input: RecordCreatorJoinedInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordCreatorJoinedPayload> {
    const call = requireCall(context);
    const outcome = await recordCreatorJoined(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'membership', outcome);
  }
}
