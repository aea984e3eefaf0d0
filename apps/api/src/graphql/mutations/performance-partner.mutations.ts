import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createPerformancePartner } from '../../application/programs/create-performance-partner.js';
import { updatePerformancePartner } from '../../application/programs/update-performance-partner.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  CreatePerformancePartnerInput,
  UpdatePerformancePartnerInput,
} from '../inputs/performance-partner.input.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreatePerformancePartnerPayload,
  UpdatePerformancePartnerPayload,
} from './performance-partner.payload.js';
import { payload } from './payload.js';

/** The mutations of performance partners. */
@Resolver()
export class PerformancePartnerMutations {
  @Mutation(() => CreatePerformancePartnerPayload, {
    description: 'Makes a performance partner. Not in a `CREATOR_ONLY` account.',
  })
  async createPerformancePartner(
    @Arg('input', () => CreatePerformancePartnerInput, { description: 'The performance partner.' })
    input: CreatePerformancePartnerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatePerformancePartnerPayload> {
    const call = requireCall(context);
    const outcome = await createPerformancePartner(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'performancePartner', outcome);
  }

  @Mutation(() => UpdatePerformancePartnerPayload, {
    description:
      'Changes a performance partner. A changed name or address is what it is found by from then on.',
  })
  async updatePerformancePartner(
    @Arg('input', () => UpdatePerformancePartnerInput, { description: 'What changes.' })
    input: UpdatePerformancePartnerInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdatePerformancePartnerPayload> {
    const call = requireCall(context);
    const outcome = await updatePerformancePartner(context.deps, call, input);
    return payload(
      { context, info, accountId: call.accountId },
      'performancePartner',
      outcome,
      input.performancePartnerId,
    );
  }
}
