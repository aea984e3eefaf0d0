import type { Result } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  inviteToCampaign,
  recordApplicantsApplied,
  type BroughtOutcomes,
} from '../../application/campaigns/bring-into-campaign.js';
import { decideApplicants } from '../../application/campaigns/decide-applicants.js';
import { reverseApplicantDecision } from '../../application/campaigns/reverse-applicant-decision.js';
import type { ApplicantView, CreatorView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { requireCall } from '../basics/require-call.js';
import {
  DecideApplicantsInput,
  InviteToCampaignInput,
  RecordApplicantsAppliedInput,
  ReverseApplicantDecisionInput,
} from '../inputs/campaign-applicant.input.js';
import { fieldsOf } from '../selection/fields.js';
import {
  DecideApplicantsPayload,
  InviteToCampaignPayload,
  RecordApplicantsAppliedPayload,
  ReverseApplicantDecisionPayload,
} from './campaign-applicant.payload.js';
import { payload, readNodes, type Place } from './payload.js';

/** The mutations of creators in campaigns. */
@Resolver()
export class CampaignApplicantMutations {
  @Mutation(() => InviteToCampaignPayload, {
    description:
      'Invites creators into an active campaign, and into its program where they are not in it: at most 1,000 in one call, each judged by itself. The answer is recorded by `decideApplicants`.',
  })
  async inviteToCampaign(
    @Arg('input', () => InviteToCampaignInput, { description: 'Whom, and into what.' })
    input: InviteToCampaignInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteToCampaignPayload> {
    const call = requireCall(context);
    const outcome = await inviteToCampaign({ ...context.deps, reads: context.reads }, call, input);
    return broughtPayload({ context, info, accountId: call.accountId }, outcome);
  }

  @Mutation(() => RecordApplicantsAppliedPayload, {
    description:
      'Records that creators have applied to an active campaign, by whatever means, and with it to its program where they are not in it: at most 1,000 in one call, each judged by itself. Whoever was removed from the program cannot apply: `CREATOR_REMOVED`.',
  })
  async recordApplicantsApplied(
    @Arg('input', () => RecordApplicantsAppliedInput, {
      description: 'Who, and what they wrote.',
    })
    input: RecordApplicantsAppliedInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordApplicantsAppliedPayload> {
    const call = requireCall(context);
    const deps = { ...context.deps, reads: context.reads };
    const outcome = await recordApplicantsApplied(deps, call, input);
    return broughtPayload({ context, info, accountId: call.accountId }, outcome);
  }

  @Mutation(() => DecideApplicantsPayload, {
    description:
      'Decides about applicants of a campaign, all alike: at most 1,000 in one call, each judged by itself; of two who decide about one the first is right. Hiring needs a campaign that is active or paused, and makes whoever has not joined its program join it; what waited for that follows.',
  })
  async decideApplicants(
    @Arg('input', () => DecideApplicantsInput, { description: 'About whom, and what.' })
    input: DecideApplicantsInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecideApplicantsPayload> {
    const call = requireCall(context);
    const outcome = await decideApplicants({ ...context.deps, reads: context.reads }, call, input);
    if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
    const { outcomes } = outcome.value;
    const place = { context, info, accountId: call.accountId };
    const ids = outcomes.map(({ applicantId }) => applicantId);
    const applicants = await readNodes(place, ids, fieldsOf(info, 'outcomes', 'applicant'));
    return {
      outcomes: outcomes.flatMap(({ errors }, at) => {
        // An id names what its prefix says.
        const applicant = (applicants[at] ?? null) as ApplicantView | null;
        return applicant === null ? [] : [{ applicant, errors }];
      }),
      errors: [],
    };
  }

  @Mutation(() => ReverseApplicantDecisionPayload, {
    description:
      "Takes back the last decision about an applicant who was rejected, removed or hired: they are again what they were before. Their membership stays as it is, and codes that a removal ended stay ended. Who is hired is reversed only without scheduled or active codes in the campaign's program: `CREATOR_HAS_CODES`. Back to hired leads only who has joined the program: `CREATOR_NOT_JOINED`.",
  })
  async reverseApplicantDecision(
    @Arg('input', () => ReverseApplicantDecisionInput, { description: 'Which one, and why.' })
    input: ReverseApplicantDecisionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReverseApplicantDecisionPayload> {
    const call = requireCall(context);
    const outcome = await reverseApplicantDecision(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    return payload(place, 'applicant', outcome, input.applicantId);
  }
}

/** What became of several creators, each read back with what was selected of it. */
async function broughtPayload(
  place: Place,
  outcome: Result<BroughtOutcomes>,
): Promise<InviteToCampaignPayload> {
  if (!outcome.ok) return { outcomes: [], errors: outcome.violations };
  const { outcomes } = outcome.value;
  const read = (field: string, ids: readonly string[]) =>
    readNodes(place, ids, fieldsOf(place.info, 'outcomes', field));
  const brought = outcomes.flatMap(({ applicantId }) => applicantId ?? []);
  const [creators, applicants] = await Promise.all([
    read(
      'creator',
      outcomes.map(({ creatorId }) => creatorId),
    ),
    read('applicant', brought),
  ]);
  const byId = new Map<string, (typeof applicants)[number]>(
    brought.map((id, at) => [id, applicants[at] ?? null]),
  );
  return {
    outcomes: outcomes.flatMap(({ applicantId, errors }, at) => {
      // An id names what its prefix says.
      const creator = (creators[at] ?? null) as CreatorView | null;
      const applicant = applicantId === null ? null : (byId.get(applicantId) ?? null);
      return creator === null
        ? []
        : [{ creator, applicant: applicant as ApplicantView | null, errors }];
    }),
    errors: [],
  };
}
