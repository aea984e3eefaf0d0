import { GraphQLError } from 'graphql';
import type { Call } from '../../application/ports/actor.js';
import type { GraphQLContext } from './context.js';

/** The caller in their account. For who belongs to none, only `viewer` and `createAccount` answer. */
export function requireCall(context: GraphQLContext): Call {
  if (context.call !== null) return context.call;
  throw new GraphQLError('You belong to no account yet: make one with createAccount.', {
    extensions: { code: 'FORBIDDEN' },
  });
}

/** The refusal of a caller whose token opens nothing: the same for all reasons. */
export function invalidToken(): GraphQLError {
  return new GraphQLError('The token is not valid.', {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
    },
  });
}

/** The refusal of an account that the caller may not see, whether or not it exists (R11). */
export function unknownAccount(): GraphQLError {
  return new GraphQLError('Creator-Codes-Account names no account that you can see.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
