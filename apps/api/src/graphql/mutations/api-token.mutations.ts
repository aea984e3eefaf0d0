import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { createAccountToken } from '../../application/people/create-account-token.js';
import { createApiToken } from '../../application/people/create-api-token.js';
import { revokeApiToken } from '../../application/people/revoke-api-token.js';
import type { GraphQLContext } from '../basics/context.js';
import {
  CreateAccountTokenInput,
  CreateApiTokenInput,
  RevokeApiTokenInput,
} from '../inputs/api-token.input.js';
import { requireCall } from '../basics/require-call.js';
import {
  CreateAccountTokenPayload,
  CreateApiTokenPayload,
  RevokeApiTokenPayload,
} from './api-token.payload.js';
import { payload } from './payload.js';

/** The mutations of tokens. */
@Resolver()
export class ApiTokenMutations {
  @Mutation(() => CreateApiTokenPayload, {
    description:
      'Makes a token for a creator or performance partner. Its secret is in this answer and nowhere else.',
  })
  async createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'The token.' })
    input: CreateApiTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateApiTokenPayload> {
    const call = requireCall(context);
    const outcome = await createApiToken(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const token = outcome.ok ? outcome.value.token : null;
    return { ...(await payload(place, 'apiToken', outcome)), token };
  }

  @Mutation(() => CreateAccountTokenPayload, {
    description:
      "Makes a token with which a program of the brand's own acts in the account. Its secret is in this answer and nowhere else.",
  })
  async createAccountToken(
    @Arg('input', () => CreateAccountTokenInput, { description: 'The token.' })
    input: CreateAccountTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateAccountTokenPayload> {
    const call = requireCall(context);
    const outcome = await createAccountToken(context.deps, call, input);
    const place = { context, info, accountId: call.accountId };
    const token = outcome.ok ? outcome.value.token : null;
    return { ...(await payload(place, 'apiToken', outcome)), token };
  }

  @Mutation(() => RevokeApiTokenPayload, {
    description:
      'Takes a token back for good. It opens nothing more within five seconds, on every server.',
  })
  async revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, { description: 'The token.' })
    input: RevokeApiTokenInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeApiTokenPayload> {
    const call = requireCall(context);
    const outcome = await revokeApiToken(context.deps, call, input);
    return payload({ context, info, accountId: call.accountId }, 'apiToken', outcome);
  }
}
