import { PROMO_CODE_STATUSES } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  declineMembership,
  removeMembership,
} from '../../application/creators/decide-membership.js';
import type { EditedMembership } from '../../application/creators/edit-membership.js';
import { recordCreatorJoined } from '../../application/creators/record-creator-joined.js';
import { updateMembership } from '../../application/creators/update-membership.js';
import type { Call } from '../../application/ports/actor.js';
import type { Count } from '../../application/ports/reads.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  DeclineMembershipInput,
  RecordCreatorJoinedInput,
  RemoveMembershipInput,
  UpdateMembershipInput,
} from '../inputs/membership.input.js';
import { requireCall } from '../basics/require-call.js';
import { fieldsOf } from '../selection/fields.js';
import {
  DeclineMembershipPayload,
  RecordCreatorJoinedPayload,
  RemoveMembershipPayload,
  UpdateMembershipPayload,
} from './membership.payload.js';
import { payload } from './payload.js';

const LIVE = PROMO_CODE_STATUSES.filter((status) => status !== 'EXPIRED');
const MOST_COUNTED = 10_000;

/** The mutations of memberships. */
@Resolver()
export class MembershipMutations {
  @Mutation(() => RecordCreatorJoinedPayload, {
    description:
      'Records that a creator has joined (R1): invited, by an application, or as was agreed elsewhere.',
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

  @Mutation(() => UpdateMembershipPayload, {
    description:
      'Changes the dates of the contract of a creator who has joined, also of one that is over or begins later (R1).',
  })
  async updateMembership(
    @Arg('input', () => UpdateMembershipInput, { description: 'What changes.' })
    input: UpdateMembershipInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateMembershipPayload> {
    const call = requireCall(context);
    const outcome = await updateMembership(context.deps, call, input);
    return payload(
      { context, info, accountId: call.accountId },
      'membership',
      outcome,
      input.membershipId,
    );
  }

  @Mutation(() => DeclineMembershipPayload, {
    description: 'Records that an invitation or application was declined.',
  })
  async declineMembership(
    @Arg('input', () => DeclineMembershipInput, { description: 'Which one.' })
    input: DeclineMembershipInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeclineMembershipPayload> {
    const call = requireCall(context);
    const outcome = await declineMembership(context.deps, call, input);
    return payload(
      { context, info, accountId: call.accountId },
      'membership',
      outcome,
      input.membershipId,
    );
  }

  @Mutation(() => RemoveMembershipPayload, {
    description:
      'Ends the membership of a creator who has joined. Codes that `atEnd` keeps read `OWNER_NOT_JOINED`.',
  })
  async removeMembership(
    @Arg('input', () => RemoveMembershipInput, { description: 'Which one.' })
    input: RemoveMembershipInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RemoveMembershipPayload> {
    const call = requireCall(context);
    const outcome = await removeMembership(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const isCounted = outcome.ok && fieldsOf(info)['liveCodes'] !== undefined;
    const liveCodes = isCounted ? await liveCodesOf(context, call, outcome.value) : null;
    return { ...(await payload(place, 'membership', outcome, input.membershipId)), liveCodes };
  }
}

/** The codes of a membership's creator, in its program, that still begin or count. */
async function liveCodesOf(
  { deps, reads }: GraphQLContext,
  { accountId, ownerId }: Call,
  { creatorId, programId }: EditedMembership,
): Promise<Count> {
  const filter = { ownerId: creatorId, programId, status: LIVE };
  const scope = { accountId, ownerId, now: deps.clock.now() };
  const [count] = await reads.promoCodes.counts(scope, [filter], MOST_COUNTED);
  return count ?? { value: 0, isExact: true };
}
