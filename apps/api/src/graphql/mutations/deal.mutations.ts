import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createDeal } from '../../application/programs/create-deal.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateDealInput } from '../inputs/deal.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateDealPayload } from './deal.payload.js';
import { payload, withoutNulls } from './payload.js';

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
    const outcome = await createDeal(context.deps, call, withoutNulls(input));
    return payload({ context, info, accountId: call.accountId }, 'deal', outcome);
  }
}
