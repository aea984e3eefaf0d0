import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  planPromoCodeCompletion,
  planPromoCodeDates,
  planPromoCodeExpiry,
  planPromoCodeRotation,
} from '../../application/jobs/plan-on-codes.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  PlanPromoCodeCompletionInput,
  PlanPromoCodeDatesInput,
  PlanPromoCodeExpiryInput,
  PlanPromoCodeRotationInput,
} from '../inputs/plan-on-codes.input.js';
import { onJobs } from './bulk-job.mutations.js';
import {
  PlanPromoCodeCompletionPayload,
  PlanPromoCodeDatesPayload,
  PlanPromoCodeExpiryPayload,
  PlanPromoCodeRotationPayload,
} from './bulk-job.payload.js';

/** The plans of what is done to many codes that exist. */
@Resolver()
export class PlanOnCodesMutations {
  @Mutation(() => PlanPromoCodeCompletionPayload, {
    description:
      'Plans that half-made codes get the assignments that they lack; nothing is written before the plan is applied.',
  })
  planPromoCodeCompletion(
    @Arg('input', () => PlanPromoCodeCompletionInput, {
      description: 'Which codes, and on what terms.',
    })
    input: PlanPromoCodeCompletionInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodeCompletionPayload> {
    return onJobs(planPromoCodeCompletion, input, context, info);
  }

  @Mutation(() => PlanPromoCodeDatesPayload, {
    description: 'Plans other dates for many codes; nothing is written before the plan is applied.',
  })
  planPromoCodeDates(
    @Arg('input', () => PlanPromoCodeDatesInput, { description: 'Which codes, and which dates.' })
    input: PlanPromoCodeDatesInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodeDatesPayload> {
    return onJobs(planPromoCodeDates, input, context, info);
  }

  @Mutation(() => PlanPromoCodeExpiryPayload, {
    description: 'Plans that many codes end; nothing is written before the plan is applied.',
  })
  planPromoCodeExpiry(
    @Arg('input', () => PlanPromoCodeExpiryInput, { description: 'Which codes, and why.' })
    input: PlanPromoCodeExpiryInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodeExpiryPayload> {
    return onJobs(planPromoCodeExpiry, input, context, info);
  }

  @Mutation(() => PlanPromoCodeRotationPayload, {
    description:
      'Plans that many codes are replaced by such whose texts are of a template; nothing is written before the plan is applied.',
  })
  planPromoCodeRotation(
    @Arg('input', () => PlanPromoCodeRotationInput, {
      description: 'Which codes, and by what texts.',
    })
    input: PlanPromoCodeRotationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanPromoCodeRotationPayload> {
    return onJobs(planPromoCodeRotation, input, context, info);
  }
}
