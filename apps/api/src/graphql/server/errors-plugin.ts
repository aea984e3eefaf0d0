import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphQLContext } from '../basics/context.js';
import { isOfTheDatabase, isTold, RETRY_AFTER } from './format-error.js';

/** Where unexpected errors go; the request id is what the caller was told. */
export type ReportFault = (
  error: Error,
  about: { readonly requestId: string; readonly operation: string | null },
) => void;

/** graphql-js reports up to a hundred errors; five tell as much. */
const MAX_REQUEST_ERRORS = 5;

/** Codes with which a request fails before it runs, although it is well-formed HTTP. */
const BEFORE_RUNNING = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** The request id in every error; faults to the log; statuses as GraphQL over HTTP wants them. */
export function errorsPlugin(report: ReportFault): ApolloServerPlugin<GraphQLContext> {
  return {
    unexpectedErrorProcessingRequest: ({
      error,
      requestContext: { contextValue, operationName },
    }) => {
      report(error, { requestId: contextValue.requestId, operation: operationName ?? null });
      return Promise.resolve();
    },
    requestDidStart: () => {
      let isUnavailable = false;
      return Promise.resolve({
        didResolveOperation: ({ schema, operation }) => {
          // Absent if the request names no operation of the document; that is refused a moment later.
          if (operation !== undefined) requireRoot(schema, operation);
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue, operationName }) => {
          isUnavailable ||= errors.some(isOfTheDatabase);
          for (const error of errors) {
            if (isTold(error)) continue;
            report(error.originalError ?? error, {
              requestId: contextValue.requestId,
              operation: operationName ?? null,
            });
          }
          return Promise.resolve();
        },
        willSendResponse: ({ request, response, contextValue }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const result = response.body.singleResult;
          if (result.errors === undefined) return Promise.resolve();
          const shown =
            result.data === undefined ? result.errors.slice(0, MAX_REQUEST_ERRORS) : result.errors;
          result.errors = shown.map((error) => withRequestId(error, contextValue.requestId));
          if (isUnavailable) {
            response.http.status = 503;
            response.http.headers.set('retry-after', String(RETRY_AFTER));
            return Promise.resolve();
          }
          // Apollo takes what it does not know for a fault, as soon as there is no data.
          if (response.http.status === 500 && shown.every(isOfTheCaller))
            response.http.status = 400;
          // A client that accepts only application/json takes any other status for a fault of the transport.
          const acceptsGraphQL = request.http?.headers
            .get('accept')
            ?.includes('application/graphql-response+json');
          if (
            acceptsGraphQL !== true &&
            response.http.status === 400 &&
            shown.every(({ extensions }) => BEFORE_RUNNING.has(extensions?.['code']))
          ) {
            response.http.status = 200;
          }
          return Promise.resolve();
        },
      });
    },
  };
}

function isOfTheCaller({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'BAD_USER_INPUT';
}

/** graphql-js takes a root that a schema has not for a fault of the server. */
function requireRoot(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (schema.getRootType(operation) !== undefined) return;
  throw new GraphQLError(`There is no ${operation} in this schema.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

export function withRequestId(
  error: GraphQLFormattedError,
  requestId: string,
): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

/** What was thrown, as an error to report: anything can be thrown. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
