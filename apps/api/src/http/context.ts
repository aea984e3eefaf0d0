import { GraphQLError } from 'graphql';
import type { FastifyRequest } from 'fastify';
import type { Actor, Call } from '../application/actor.js';
import type { Dependencies } from '../application/ports.js';
import type { TokenCallers } from '../application/ports-tokens.js';
import type { Reads } from '../application/reads.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { Loaders } from '../graphql/loaders.js';
import { Callers } from './callers.js';
import { bearerOf, tokenCaller } from './token-caller.js';

/** Until sign-in exists: whoever sits at this machine. */
const LOCAL_ACTOR: Actor = {
  kind: 'LOCAL',
  id: null,
  name: 'Local user',
  address: null,
};

export type ContextOf = (request: FastifyRequest) => Promise<GraphQLContext>;

/** Makes the function that gives every request its context. */
export function contextMaker(
  deps: Dependencies,
  reads: Reads,
  tokens: TokenCallers,
  report: ReportFault,
): ContextOf {
  const callers = new Callers(reads);
  return async (request) => {
    const requestId = request.id;
    try {
      const base = { deps, reads, loaders: new Loaders(), requestId };
      const token = bearerOf(request);
      if (token !== null) {
        return { ...base, ...(await tokenCaller(tokens, token, request, accountHeader(request))) };
      }
      const accountId = await callers.accountOf(accountHeader(request));
      const call: Call | null =
        accountId === null
          ? null
          : { actor: LOCAL_ACTOR, accountId, capacity: 'OWNER', ownerId: null, requestId };
      return { ...base, actor: LOCAL_ACTOR, call, scopes: null };
    } catch (error) {
      const isRefusal = error instanceof GraphQLError;
      if (error instanceof Error && !isRefusal) report(error, { requestId, operation: null });
      throw error;
    }
  };
}

function accountHeader({ headers }: FastifyRequest): string | undefined {
  const value = headers['creator-codes-account'];
  return Array.isArray(value) ? value.join() : value;
}
