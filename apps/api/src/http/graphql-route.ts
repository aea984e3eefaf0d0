import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { ApolloServers } from '../graphql/server/apollo.js';
import type { GraphQLContext } from '../graphql/basics/context.js';
import { withRequestId } from '../graphql/server/errors-plugin.js';
import { LIMITS } from '../graphql/server/limits.js';
import { sizeRefusal } from '../graphql/server/size-limit.js';
import { andThen, type MaybePromise } from '../maybe-promise.js';
import type { Admission, Admissions, Refusal } from './admissions.js';
import { callerOf, type ContextOf } from './context.js';
import { FastHeaders } from './fast-headers.js';
import { refusalOf, type Limited } from './limited.js';
import { answerOf } from './server-errors.js';

interface Answering {
  readonly apollo: ApolloServers;
  readonly contextOf: ContextOf;
}

interface Limits {
  readonly admissions: Admissions;
  readonly limited: Limited;
}

/** Answers `/graphql`: GraphQL over HTTP, by the server that knows the schema of the caller's capacity. */
export function registerGraphQL(
  server: FastifyInstance,
  { apollo: servers, contextOf }: Answering,
  { admissions, limited }: Limits,
): void {
  const fastHeaders = new FastHeaders();
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    bodyLimit: LIMITS.bodyBytes,
    handler: limited(async (request, reply, admission) => {
      // Somebody opened the address in a browser: the explorer is what they look for.
      if (request.method === 'GET' && !request.url.includes('?') && isPage(request)) {
        return reply.redirect('/graphiql');
      }
      const context = admittedContext(contextOf(request), admission, admissions);
      // A refusal is told by Apollo, in whosever schema.
      const admitted = context instanceof Promise ? await context.catch(() => null) : context;
      const tooMuch = admitted === null ? null : sizeRefusal(request.body);
      if (tooMuch !== null) return reply.code(400).send(answerOf(tooMuch, request.id));
      const { apollo, fastLane } = servers.for(admitted?.call?.capacity ?? null);
      if (admitted !== null && admitted.cookies.length > 0)
        reply.header('set-cookie', admitted.cookies);
      const headers = fastHeaders.of(request);
      if (admitted !== null && headers !== null) {
        const text = await fastLane.answer(request.body, admitted);
        if (text !== null) return reply.headers(headers).send(text);
      }
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          search: searchOf(request.url),
          body: request.body,
        },
        context: () => Promise.resolve(context),
      });
      fastHeaders.learn(request, answer);
      for (const [name, value] of answer.headers) reply.header(name, value);
      return reply.code(answer.status ?? 200).send(bodyOf(answer, request.id));
    }),
  });
}

/**
 * The context of a request whose caller has a place among their own, and which waits if it is heavy. Rejects, and
 * never throws, if there is none.
 */
function admittedContext(
  context: MaybePromise<GraphQLContext>,
  admission: Admission,
  admissions: Admissions,
): MaybePromise<GraphQLContext> {
  const told = (refusal: Refusal | null) =>
    refusal === null ? null : refusalOf(refusal, admissions);
  return andThen(context, (own) => {
    let weighed: MaybePromise<GraphQLError | null> | undefined;
    // Once a request: what the fast lane has waited for, Apollo need not.
    const weigh = (cost: number) => {
      if (weighed !== undefined) return weighed;
      weighed = andThen(own.weigh(cost), () => andThen(admission.weigh(cost), told));
      return weighed;
    };
    return andThen(andThen(admission.callBy(callerOf(own)), told), (refusal) =>
      refusal === null ? { ...own, weigh } : Promise.reject(refusal),
    );
  });
}

function isPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

interface ErrorBody {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Record<string, unknown>;
  }[];
}

/** Requests that are refused before Apollo's plugins see them have no request id yet. */
function bodyOf({ body, status }: HTTPGraphQLResponse, requestId: string): string {
  if (body.kind !== 'complete') throw new Error('Answers in several parts are not supported.');
  if ((status ?? 200) < 400) return body.string;
  const { errors } = JSON.parse(body.string) as ErrorBody;
  return JSON.stringify({ errors: errors.map((error) => withRequestId(error, requestId)) });
}
