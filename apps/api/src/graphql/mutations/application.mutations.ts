import type { Result } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  acceptApplications,
  declineApplications,
  type ApplicationsOutcome,
} from '../../application/creators/decide-applications.js';
import { recordCreatorApplied } from '../../application/creators/record-creator-applied.js';
import { reverseDecision } from '../../application/creators/reverse-decision.js';
import type { MembershipView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import { AcceptApplicationsInput, DeclineApplicationsInput } from '../inputs/application.input.js';
import { RecordCreatorAppliedInput, ReverseDecisionInput } from '../inputs/membership.input.js';
import { fieldsOf } from '../selection/fields.js';
import {
  AcceptApplicationsPayload,
  DeclineApplicationsPayload,
  RecordCreatorAppliedPayload,
  ReverseDecisionPayload,
} from './application.payload.js';
import { payload, readNodes, type Place } from './payload.js';

/** The mutations of applications, and the one that takes a decision back. */
@Resolver()
export class ApplicationMutations {
  @Mutation(() => RecordCreatorAppliedPayload, {
    description:
      'Records that a creator has applied to a Creator program, by whatever means. The application waits for `acceptApplications` or `declineApplications`.',
  })
  async recordCreatorApplied(
    @Arg('input', () => RecordCreatorAppliedInput, { description: 'Who, and what they wrote.' })
    input: RecordCreatorAppliedInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordCreatorAppliedPayload> {
    const call = requireCall(context);
    const outcome = await recordCreatorApplied(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'membership', outcome);
  }

  @Mutation(() => AcceptApplicationsPayload, {
    description:
      'Accepts applications: the creators have joined, with one contract and one message for all (R1). Each is judged by itself; of two who decide about one the first is right.',
  })
  async acceptApplications(
    @Arg('input', () => AcceptApplicationsInput, { description: 'Which, and the contract.' })
    input: AcceptApplicationsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AcceptApplicationsPayload> {
    const call = requireCall(context);
    const outcome = await acceptApplications(context.deps, call, input);
    return outcomesPayload({ context, info, accountId: call.accountId }, outcome);
  }

  @Mutation(() => DeclineApplicationsPayload, {
    description:
      'Declines applications. Each is judged by itself; of two who decide about one the first is right.',
  })
  async declineApplications(
    @Arg('input', () => DeclineApplicationsInput, { description: 'Which, and why.' })
    input: DeclineApplicationsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeclineApplicationsPayload> {
    const call = requireCall(context);
    const outcome = await declineApplications(context.deps, call, input);
    return outcomesPayload({ context, info, accountId: call.accountId }, outcome);
  }

  @Mutation(() => ReverseDecisionPayload, {
    description:
      'Takes back the last decision about a membership: it is again what it was before, with its dates. Who has joined is reversed only without scheduled or active codes in the program: `CREATOR_HAS_CODES`. Codes that a removal ended stay ended.',
  })
  async reverseDecision(
    @Arg('input', () => ReverseDecisionInput, { description: 'Which one, and why.' })
    input: ReverseDecisionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReverseDecisionPayload> {
    const call = requireCall(context);
    const outcome = await reverseDecision(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'membership', outcome, input.membershipId);
  }
}

/** What became of several applications, each read back with what was selected of it. */
async function outcomesPayload(
  place: Place,
  outcome: Result<ApplicationsOutcome>,
): Promise<AcceptApplicationsPayload> {
  if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
  const { outcomes } = outcome.value;
  const fields = fieldsOf(place.info, 'outcomes', 'membership');
  const ids = outcomes.map(({ membershipId }) => membershipId);
  const memberships = await readNodes(place, ids, fields);
  return {
    outcomes: outcomes.flatMap(({ errors }, at) => {
      const membership = memberships[at] ?? null;
      // An id names what its prefix says. One that went with a reversal meanwhile is told no more.
      return membership === null ? [] : [{ membership: membership as MembershipView, errors }];
    }),
    errors: [],
  };
}
