import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { planDealChange } from '../../application/jobs/deals/plan-deal-change.js';
import { updateDeal } from '../../application/programs/update-deal.js';
import { createDeal } from '../../application/programs/create-deal.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateDealInput, PlanDealChangeInput, UpdateDealInput } from '../inputs/deal.input.js';
import { requireCall } from '../basics/require-call.js';
import { onJobs } from './bulk-job.mutations.js';
import { PlanDealChangePayload } from './bulk-job.payload.js';
import { CreateDealPayload, UpdateDealPayload } from './deal.payload.js';
import { payload } from './payload.js';

/** The mutations of deals. */
@Resolver()
export class DealMutations {
  @Mutation(() => CreateDealPayload, {
    description: 'Makes a deal in a program: the offer that codes belong to.',
  })
  async createDeal(
    @Arg('input', () => CreateDealInput, { description: 'The deal.' }) input: CreateDealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateDealPayload> {
    const call = requireCall(context);
    const outcome = await createDeal(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'deal', outcome);
  }

  @Mutation(() => UpdateDealPayload, {
    description: 'Changes what is said of a deal. An `endAt` that is now ends it.',
  })
  async updateDeal(
    @Arg('input', () => UpdateDealInput, { description: 'The changes.' }) input: UpdateDealInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateDealPayload> {
    const call = requireCall(context);
    const outcome = await updateDeal(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'deal', outcome, input.dealId);
  }

  @Mutation(() => PlanDealChangePayload, {
    description:
      'Plans a change of a deal whose codes follow its dates, where these are more than `updateDeal` changes: a job judges one row a code. The deal changes when the plan is applied, and its codes follow row by row.',
  })
  planDealChange(
    @Arg('input', () => PlanDealChangeInput, { description: 'The changes.' })
    input: PlanDealChangeInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlanDealChangePayload> {
    return onJobs(planDealChange, input, context, info);
  }
}
