import { isIdOf } from '@creator-codes/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createAccount } from '../../application/accounts/create-account.js';
import { updateAccount } from '../../application/accounts/update-account.js';
import type { GraphQLContext } from '../basics/context.js';
import { CreateAccountInput, UpdateAccountInput } from '../inputs/account.input.js';
import { requireCall } from '../basics/require-call.js';
import { CreateAccountPayload, UpdateAccountPayload } from './account.payload.js';
import { payload } from './payload.js';

/** The mutations of accounts. */
@Resolver()
export class AccountMutations {
  @Mutation(() => CreateAccountPayload, {
    description: 'Makes an account, whose owner you are.',
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput, { description: 'The account.' })
    input: CreateAccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateAccountPayload> {
    const { actor, requestId, deps } = context;
    const outcome = await createAccount(deps, { actor, requestId }, input);
    if (!outcome.ok) return { account: null, errors: outcome.violations };
    const { accountId } = outcome.value;
    if (actor.id !== null && isIdOf('Person', actor.id)) context.forgetCaller(actor.id);
    return payload({ context, info, accountId }, 'account', outcome);
  }

  @Mutation(() => UpdateAccountPayload, {
    description:
      "Changes the call's account: its name, program mode, Optimize (R3), time zone, currency.",
  })
  async updateAccount(
    @Arg('input', () => UpdateAccountInput, { description: 'The changes.' })
    input: UpdateAccountInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateAccountPayload> {
    const call = requireCall(context);
    const outcome = await updateAccount(context.deps, call, input);
    const { accountId } = call;
    return payload({ context, info, accountId }, 'account', outcome, accountId);
  }
}
