import { GraphQLError } from 'graphql';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../application/actor.js';
import type { Dependencies } from '../application/ports.js';
import type { People } from '../application/ports-people.js';
import type { TokenCallers } from '../application/ports-tokens.js';
import type { Reads } from '../application/reads.js';
import type { GraphQLContext } from '../graphql/context.js';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { Loaders } from '../graphql/loaders.js';
import { standingOf, type Caller, type Callers } from './callers.js';
import type { RateLimiter } from './rate-limiter.js';
import { bearerOf, tokenCaller } from './token-caller.js';

export type ContextOf = (request: FastifyRequest) => Promise<GraphQLContext>;

interface Parts {
  readonly callers: Callers;
  readonly tokens: TokenCallers;
  readonly limiter: RateLimiter;
  readonly deps: Dependencies & People;
  readonly reads: Reads;
  readonly report: ReportFault;
}

type CallerContext = Pick<GraphQLContext, 'actor' | 'call' | 'scopes' | 'email' | 'accountIds'>;

/** Makes the function that gives every request its context. */
export function contextMaker(parts: Parts): ContextOf {
  const { callers, deps, reads, report } = parts;
  return async (request) => {
    const requestId = request.id;
    try {
      return {
        ...(await limitedCaller(parts, request)),
        ...{ deps, reads, requestId },
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

/** Who calls, once the request is counted: as the caller's, or as the address's of whoever is nobody. */
async function limitedCaller(parts: Parts, request: FastifyRequest): Promise<CallerContext> {
  const { limiter } = parts;
  const caller = await callerContext(parts, request).catch((error: unknown) => {
    count(limiter, `address ${request.ip}`);
    throw error;
  });
  const { kind, id } = caller.actor;
  count(limiter, `${kind} ${id ?? ''}`);
  return caller;
}

async function callerContext(
  { callers, tokens, limiter }: Parts,
  request: FastifyRequest,
): Promise<CallerContext> {
  const token = bearerOf(request);
  if (token !== null) {
    // Whoever guesses is stopped before the database is asked again.
    refuseBeyond(limiter, limiter.waitFor(`address ${request.ip}`));
    return tokenCaller(tokens, token, request, accountHeader(request));
  }
  const { caller, standing } = await callerIn(callers, request);
  const actor = { ...caller.actor, address: request.ip };
  const call: Call | null =
    standing === null ? null : { ...standing, actor, requestId: request.id };
  const accountIds = caller.memberships.map(({ accountId }) => accountId);
  return { actor, call, scopes: null, email: caller.email, accountIds };
}

function count(limiter: RateLimiter, caller: string): void {
  refuseBeyond(limiter, limiter.take(caller));
}

function refuseBeyond({ limit }: RateLimiter, seconds: number | null): void {
  if (seconds === null) return;
  throw new GraphQLError(
    `More than ${limit} requests within a minute, which is the limit. Try again in ${seconds} s.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
      },
    },
  );
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
