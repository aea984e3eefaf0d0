import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { formatError } from '../graphql/format-error.js';
import { LIMITS } from '../graphql/limits.js';

/** Requests that fail before GraphQL sees them answer in the form of GraphQL errors too. */
export function registerServerErrors(server: FastifyInstance, report: ReportFault): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) report(error, { requestId: request.id, operation: null });
    const told = describe(error, status);
    const { message, extensions } = formatError(told.toJSON(), told);
    return reply
      .code(status)
      .send({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] });
  });
}

function describe(error: FastifyError, status: number): GraphQLError {
  if (status === 413) {
    return new GraphQLError(
      `The request's body is larger than ${LIMITS.bodyBytes} bytes, which is the limit.`,
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    );
  }
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
  return new GraphQLError(error.message, { extensions: { code } });
}
