import type { Result } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  inviteCreatorByLink,
  type MadeJoinLink,
} from '../../application/creators/invite-creator-by-link.js';
import { inviteCreators } from '../../application/creators/invite-creators.js';
import { resendCreatorInvitation } from '../../application/creators/resend-creator-invitation.js';
import { revokeCreatorInvitation } from '../../application/creators/revoke-creator-invitation.js';
import type { CreatorView, MembershipView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  InviteCreatorInput,
  InviteCreatorsInput,
  ResendCreatorInvitationInput,
  RevokeCreatorInvitationInput,
} from '../inputs/creator-invitation.input.js';
import {
  InviteCreatorPayload,
  InviteCreatorsPayload,
  type CreatorInvitationOutcome,
  ResendCreatorInvitationPayload,
  RevokeCreatorInvitationPayload,
} from './creator-invitation.payload.js';
import { fieldsOf } from '../selection/fields.js';
import { payload, readNodes, type Place } from './payload.js';

/** The mutations of invitations into programs. */
@Resolver()
export class CreatorInvitationMutations {
  @Mutation(() => InviteCreatorPayload, {
    description:
      'Invites a creator into a Creator program: by mail, where the server sends mail and the creator has an address, else with a link to pass on. By the link they accept or decline, once, without an account.',
  })
  async inviteCreator(
    @Arg('input', () => InviteCreatorInput, { description: 'Whom, and into what.' })
    input: InviteCreatorInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteCreatorPayload> {
    const call = requireCall(context);
    const outcome = await inviteCreatorByLink(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return { ...(await payload(place, 'membership', outcome)), ...linkOf(outcome) };
  }

  @Mutation(() => InviteCreatorsPayload, {
    description:
      'Invites several creators into one Creator program, as `inviteCreator` does; each is judged by itself. At most 1,000 in one call, and 1,000 mails a day: what is over that is to be passed on.',
  })
  async inviteCreators(
    @Arg('input', () => InviteCreatorsInput, { description: 'Whom, and into what.' })
    input: InviteCreatorsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteCreatorsPayload> {
    const call = requireCall(context);
    const outcome = await inviteCreators({ ...context.deps, reads: context.reads }, call, input);
    if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
    const place = { context, info, accountId: call.accountId };
    return { outcomes: await outcomesOf(place, outcome.value.outcomes), errors: [] };
  }

  @Mutation(() => ResendCreatorInvitationPayload, {
    description:
      'Makes a new link for a creator who is invited, by mail or to pass on. The one before is void. A creator gets one mail a day for a program: `MAILED_TODAY` says when the next may go out.',
  })
  async resendCreatorInvitation(
    @Arg('input', () => ResendCreatorInvitationInput, { description: 'Which one.' })
    input: ResendCreatorInvitationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResendCreatorInvitationPayload> {
    const call = requireCall(context);
    const outcome = await resendCreatorInvitation(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return { ...(await payload(place, 'membership', outcome)), ...linkOf(outcome) };
  }

  @Mutation(() => RevokeCreatorInvitationPayload, {
    description:
      'Makes the link of an invitation void; a mail that waits is not sent. The creator stays invited until it is decided otherwise.',
  })
  async revokeCreatorInvitation(
    @Arg('input', () => RevokeCreatorInvitationInput, { description: 'Which one.' })
    input: RevokeCreatorInvitationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeCreatorInvitationPayload> {
    const call = requireCall(context);
    const outcome = await revokeCreatorInvitation(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'membership', outcome);
  }
}

function linkOf(outcome: Result<MadeJoinLink>): Pick<MadeJoinLink, 'link' | 'notMailed'> {
  if (!outcome.ok) return { link: null, notMailed: null };
  const { link, notMailed } = outcome.value;
  return { link, notMailed };
}

type Outcomes = Extract<
  Awaited<ReturnType<typeof inviteCreators>>,
  { ok: true }
>['value']['outcomes'];

/** Each read back with what was selected of it. */
async function outcomesOf(
  place: Place,
  outcomes: Outcomes,
): Promise<readonly CreatorInvitationOutcome[]> {
  const read = (field: string, ids: readonly string[]) =>
    readNodes(place, ids, fieldsOf(place.info, 'outcomes', field));
  const invited = outcomes.flatMap(({ membershipId }) => membershipId ?? []);
  const [creators, memberships] = await Promise.all([
    read(
      'creator',
      outcomes.map(({ creatorId }) => creatorId),
    ),
    read('membership', invited),
  ]);
  const byId = new Map(invited.map((id, place) => [id, memberships[place] ?? null]));
  return outcomes.flatMap(({ membershipId, link, notMailed, errors }, place) => {
    // An id names what its prefix says.
    const creator = (creators[place] ?? null) as CreatorView | null;
    const membership = membershipId === null ? null : (byId.get(membershipId) ?? null);
    return creator === null
      ? []
      : [{ creator, membership: membership as MembershipView | null, link, notMailed, errors }];
  });
}
