import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { removeMember, updateMember } from '../../application/people/change-member.js';
import { inviteMember, invitePartner } from '../../application/people/invite.js';
import { revokeInvitation } from '../../application/people/revoke-invitation.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  InviteMemberInput,
  InvitePartnerInput,
  RemoveMemberInput,
  RevokeInvitationInput,
  UpdateMemberInput,
} from '../inputs/member.input.js';
import { requireCall } from '../basics/require-call.js';
import {
  InviteMemberPayload,
  InvitePartnerPayload,
  RemoveMemberPayload,
  RevokeInvitationPayload,
  UpdateMemberPayload,
} from './member.payload.js';
import { payload } from './payload.js';

/** The mutations of people. */
@Resolver()
export class MemberMutations {
  @Mutation(() => InviteMemberPayload, {
    description: 'Asks somebody to work in the account: a link by mail, which lets them in once.',
  })
  async inviteMember(
    @Arg('input', () => InviteMemberInput, { description: 'Whom, and as what.' })
    input: InviteMemberInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteMemberPayload> {
    const call = requireCall(context);
    const outcome = await inviteMember(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'invitation', outcome);
  }

  @Mutation(() => InvitePartnerPayload, {
    description:
      'Asks a creator or performance partner to sign in, by mail: they see what is theirs and nothing else.',
  })
  async invitePartner(
    @Arg('input', () => InvitePartnerInput, { description: 'Whom, and where they get mail.' })
    input: InvitePartnerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitePartnerPayload> {
    const call = requireCall(context);
    const outcome = await invitePartner(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'invitation', outcome);
  }

  @Mutation(() => RevokeInvitationPayload, {
    description:
      'Takes an invitation back: its link lets nobody in any more. Managers can do so with those of partners.',
  })
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, { description: 'Which one.' })
    input: RevokeInvitationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeInvitationPayload> {
    const call = requireCall(context);
    const outcome = await revokeInvitation(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'invitation', outcome);
  }

  @Mutation(() => UpdateMemberPayload, {
    description:
      'Gives one of your own people another role. An account keeps at least one owner. Open invitations that they made and could not make in the new role are taken back.',
  })
  async updateMember(
    @Arg('input', () => UpdateMemberInput, { description: 'Who, and what they will be.' })
    input: UpdateMemberInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateMemberPayload> {
    const call = requireCall(context);
    const outcome = await updateMember(context.deps, call, input);
    if (outcome.ok) context.forgetCaller(outcome.value.personId);
    const { accountId } = call;
    return payload({ context, info, accountId }, 'member', outcome, input.memberId);
  }

  @Mutation(() => RemoveMemberPayload, {
    description:
      'Ends what somebody is to the account, within seconds everywhere, and takes back the open invitations that they made. An account keeps at least one owner.',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput, { description: 'Who.' }) input: RemoveMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<RemoveMemberPayload> {
    const outcome = await removeMember(context.deps, requireCall(context), input);
    if (outcome.ok) context.forgetCaller(outcome.value.personId);
    return outcome.ok
      ? { memberId: outcome.value.memberId, errors: [] }
      : { memberId: null, errors: outcome.violations };
  }
}
