import { GraphQLError } from 'graphql';
import type { PersonId } from '@creator-codes/domain';
import type { FastifyRequest } from 'fastify';
import type { Actor, Call } from '../application/ports/actor.js';
import { isUnavailable } from '../application/ports/unit-of-work.js';
import type { TokenCallers } from '../application/ports/tokens.js';
import type { Reads } from '../application/ports/reads.js';
import type { CallerContext, GraphQLContext } from '../graphql/basics/context.js';
import { asError, type ReportFault } from '../graphql/server/errors-plugin.js';
import { RETRY_AFTER, UNAVAILABLE } from '../graphql/server/format-error.js';
import { requestsForReading, requestsForWork } from '../graphql/server/limits.js';
import { Loaders } from '../graphql/basics/loaders.js';
import { andThen, type MaybePromise } from '../maybe-promise.js';
import { standingOf, type Caller, type Callers, type Standing } from './callers.js';
import { holderOf } from './connections.js';
import type { RateLimiter } from './rate-limiter.js';
import { bearerOf, tokenCaller } from './token-caller.js';

/** Names the account of a request. */
export const ACCOUNT_HEADER = 'creator-codes-account';

/** Gives a request its context, at once if the caller is known; rejects, and never throws, for a refusal. */
export type ContextOf = (request: FastifyRequest) => MaybePromise<GraphQLContext>;

interface Parts {
  readonly callers: Callers;
  readonly tokens: TokenCallers;
  readonly limiter: RateLimiter;
  readonly deps: GraphQLContext['deps'];
  readonly reads: Reads;
  readonly report: ReportFault;
}

/** Makes the function that gives every request its context. */
export function contextMaker(parts: Parts): ContextOf {
  const { callers, deps, reads } = parts;
  const forgetCaller = (personId: PersonId) => {
    callers.forget(personId);
  };
  return (request) => {
    const contextIn = ({ actor, call, scopes, email, accountIds, cookies }: CallerContext) => ({
      weigh: (cost: number) => {
        parts.limiter.add(callerOf({ actor }), requestsForWork(cost));
        return null;
      },
      countReading: (characters: number) => {
        parts.limiter.add(callerOf({ actor }), requestsForReading(characters));
      },
      actor,
      call,
      scopes,
      email,
      accountIds,
      cookies,
      deps,
      reads,
      loaders: new Loaders(),
      requestId: request.id,
      forgetCaller,
    });
    const refuse = (error: unknown) => Promise.reject(reported(parts, request, error));
    try {
      const caller = limitedCaller(parts, request);
      return caller instanceof Promise ? caller.then(contextIn).catch(refuse) : contextIn(caller);
    } catch (error) {
      return refuse(error);
    }
  };
}

function reported({ report }: Parts, { id: requestId }: FastifyRequest, thrown: unknown): Error {
  const error = asError(thrown);
  if (!(error instanceof GraphQLError)) report(error, { requestId, operation: null });
  if (!isUnavailable(error)) return error;
  const headers = new Map([['retry-after', String(RETRY_AFTER)]]);
  return new GraphQLError(UNAVAILABLE, {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers } },
  });
}

/** Of whom requests are counted. */
export function callerOf({ actor }: Pick<CallerContext, 'actor'>): string {
  return `${actor.kind} ${actor.id ?? ''}`;
}

/** Who calls, once the request is counted: for the caller, or for the address if the caller is nobody. */
function limitedCaller(parts: Parts, request: FastifyRequest): MaybePromise<CallerContext> {
  const { limiter } = parts;
  const counted = (caller: CallerContext) => {
    count(limiter, callerOf(caller));
    return caller;
  };
  const refused = (error: unknown): never => {
    count(limiter, addressOf(request));
    throw error;
  };
  let caller: MaybePromise<CallerContext>;
  try {
    caller = callerContext(parts, request);
  } catch (error) {
    return refused(error);
  }
  return caller instanceof Promise ? caller.then(counted, refused) : counted(caller);
}

function callerContext(
  { callers, tokens, limiter }: Parts,
  request: FastifyRequest,
): MaybePromise<CallerContext> {
  const token = bearerOf(request);
  if (token !== null) {
    // A guesser is stopped before the database is asked again.
    refuseBeyond(limiter, limiter.waitFor(addressOf(request)));
    return tokenCaller(tokens, token, request, accountHeader(request));
  }
  return andThen(callerIn(callers, request), ({ caller, standing }) => {
    const { kind, id, name } = caller.actor;
    const actor = { kind, id, name, address: request.ip };
    return {
      actor,
      call: standing === null ? null : callOf(standing, actor, request.id),
      scopes: null,
      email: caller.email,
      accountIds: caller.accountIds,
      cookies: caller.cookies,
    };
  });
}

/** As whom requests of nobody are counted. */
function addressOf({ ip }: FastifyRequest): string {
  return `address ${holderOf(ip)}`;
}

function callOf({ accountId, capacity, ownerId }: Standing, actor: Actor, requestId: string): Call {
  return { accountId, capacity, ownerId, actor, requestId };
}

function count(limiter: RateLimiter, caller: string): void {
  refuseBeyond(limiter, limiter.take(caller));
}

function refuseBeyond({ limit }: RateLimiter, seconds: number | null): void {
  if (seconds === null) return;
  throw new GraphQLError(
    `More than ${limit} requests within a minute, which is the limit; large ones count as several. Try again in ${seconds} s.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
      },
    },
  );
}

function callerIn(callers: Callers, request: FastifyRequest) {
  const account = accountHeader(request);
  const { cookie } = request.headers;
  const standing = (callerOrNobody: Caller | null) => {
    const caller = callerOrNobody ?? refuseStranger();
    return { caller, standing: standingOf(caller, account) };
  };
  return andThen(callers.callerOf(cookie), (caller) => {
    if (caller === null || !isMissing(caller, account)) return standing(caller);
    // A session that the first look has prolonged is not prolonged again by the second.
    const { cookies } = caller;
    return andThen(callers.callerNow(cookie), (now) => standing(now && { ...now, cookies }));
  });
}

/** Whether the account could be one that was made, or entered, since the caller was looked up. */
function isMissing({ memberships }: Caller, account: string | undefined): boolean {
  return account === undefined
    ? memberships.length === 0
    : !memberships.some(({ accountId }) => accountId === account);
}

/** A stranger gets nothing, not even introspection. */
function refuseStranger(): never {
  throw new GraphQLError('Sign in, or send a token.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

function accountHeader({ headers }: FastifyRequest): string | undefined {
  const value = headers[ACCOUNT_HEADER];
  return Array.isArray(value) ? value.join() : value;
}
