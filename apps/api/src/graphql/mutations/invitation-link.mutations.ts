import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createInvitationLink } from '../../application/creators/create-invitation-link.js';
import { revokeInvitationLink } from '../../application/creators/revoke-invitation-link.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreateInvitationLinkInput,
  RevokeInvitationLinkInput,
} from '../inputs/invitation-link.input.js';
import {
  CreateInvitationLinkPayload,
  RevokeInvitationLinkPayload,
} from './invitation-link.payload.js';
import { payload } from './payload.js';

/** The mutations of open links into programs. */
@Resolver()
export class InvitationLinkMutations {
  @Mutation(() => CreateInvitationLinkPayload, {
    description:
      'Makes an open link into a Creator program, to post or to send around. Whoever opens it enters a name, an address and a profile. Where the server sends mail they confirm the address and have joined; else they have applied. At most 100 links of an account are open at once: `TOO_MANY`.',
  })
  async createInvitationLink(
    @Arg('input', () => CreateInvitationLinkInput, { description: 'The link.' })
    input: CreateInvitationLinkInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateInvitationLinkPayload> {
    const call = requireCall(context);
    const outcome = await createInvitationLink(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const link = outcome.ok ? outcome.value.link : null;
    return { ...(await payload(place, 'invitationLink', outcome)), link };
  }

  @Mutation(() => RevokeInvitationLinkPayload, {
    description:
      'Makes an open link void for good: nobody comes in by it any more, not even who has asked and not confirmed yet. Whoever came in stays.',
  })
  async revokeInvitationLink(
    @Arg('input', () => RevokeInvitationLinkInput, { description: 'Which one.' })
    input: RevokeInvitationLinkInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeInvitationLinkPayload> {
    const call = requireCall(context);
    const outcome = await revokeInvitationLink(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'invitationLink', outcome);
  }
}
