import { GraphQLError } from 'graphql';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../application/actor.js';
import type { Dependencies } from '../application/ports.js';
import type { People } from '../application/ports-people.js';
import type { Reads } from '../application/reads.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { Loaders } from '../graphql/loaders.js';
import { standingOf, type Caller, type Callers } from './callers.js';

export type ContextOf = (request: FastifyRequest) => Promise<GraphQLContext>;

interface Parts {
  readonly callers: Callers;
  readonly deps: Dependencies & People;
  readonly reads: Reads;
  readonly report: ReportFault;
}

/** Makes the function that gives every request its context. */
export function contextMaker({ callers, deps, reads, report }: Parts): ContextOf {
  return async (request) => {
    const requestId = request.id;
    try {
      const { caller, standing } = await callerIn(callers, request);
      const actor = { ...caller.actor, address: request.ip };
      const call: Call | null = standing === null ? null : { ...standing, actor, requestId };
      const { email, memberships } = caller;
      return {
        ...{ actor, call, email, deps, reads, requestId },
        accountIds: memberships.map(({ accountId }) => accountId),
        loaders: new Loaders(),
        forgetCallers: () => {
          callers.forget();
        },
      };
    } catch (error) {
      const isRefusal = error instanceof GraphQLError;
      if (error instanceof Error && !isRefusal) report(error, { requestId, operation: null });
      throw error;
    }
  };
}

async function callerIn(callers: Callers, request: FastifyRequest) {
  const wanted = accountHeader(request);
  const { cookie } = request.headers;
  const caller = (await callers.callerOf(cookie)) ?? refuseStranger();
  if (isMissing(caller, wanted)) {
    const fresh = (await callers.callerNow(cookie)) ?? refuseStranger();
    return { caller: fresh, standing: standingOf(fresh, wanted) };
  }
  return { caller, standing: standingOf(caller, wanted) };
}

/** Whether the account could be one that was made, or entered, since the caller was looked up. */
function isMissing({ memberships }: Caller, wanted: string | undefined): boolean {
  return wanted === undefined
    ? memberships.length === 0
    : !memberships.some(({ accountId }) => accountId === wanted);
}

/** What a stranger gets, whatever they ask: nothing, introspection neither (A7). */
function refuseStranger(): never {
  throw new GraphQLError('Sign in, or send a token.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

function accountHeader({ headers }: FastifyRequest): string | undefined {
  const value = headers['creator-codes-account'];
  return Array.isArray(value) ? value.join() : value;
}
