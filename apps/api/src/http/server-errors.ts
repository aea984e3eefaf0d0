import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withRequestId, type ReportFault } from '../graphql/server/errors-plugin.js';
import { isUnavailable } from '../application/ports/unit-of-work.js';
import { formatError, RETRY_AFTER, UNAVAILABLE } from '../graphql/server/format-error.js';

/** Requests that fail before GraphQL sees them answer in the form of GraphQL errors too. */
export function registerServerErrors(server: FastifyInstance, report: ReportFault): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    if (statusOf(error) >= 500) report(error, { requestId: request.id, operation: null });
    return answerFault(error, request, reply);
  });
}

/** Answers with an error of the framework, such as a path that is none. */
export function answerFault(
  error: FastifyError,
  request: Pick<FastifyRequest, 'id' | 'routeOptions'>,
  reply: FastifyReply,
): FastifyReply {
  const status = statusOf(error);
  if (isUnavailable(error)) reply.header('retry-after', String(RETRY_AFTER));
  const told = describe(error, status, request.routeOptions.bodyLimit);
  return reply.code(status).send(answerOf(told, request.id));
}

function statusOf(error: FastifyError): number {
  return isUnavailable(error) ? 503 : (error.statusCode ?? 500);
}

/** The body of an answer that is nothing but this error. */
export function answerOf(
  error: GraphQLError,
  requestId: string,
): { readonly errors: readonly GraphQLFormattedError[] } {
  return { errors: [withRequestId(formatError(error.toJSON(), error), requestId)] };
}

function describe(error: FastifyError, status: number, bodyLimit: number): GraphQLError {
  if (status === 413) {
    return new GraphQLError(
      `The request's body is larger than ${bodyLimit} bytes, which is the limit.`,
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    );
  }
  if (status === 503 && isUnavailable(error)) {
    return new GraphQLError(UNAVAILABLE, { extensions: { code: 'UNAVAILABLE' } });
  }
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return new GraphQLError(error.message, { extensions: { code } });
}
