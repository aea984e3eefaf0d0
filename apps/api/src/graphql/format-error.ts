import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LIMITS } from './limits.js';

/**
 * What a client may be told in our own or graphql-js's words. Whatever is not on the list is a fault of ours:
 * its message may carry SQL, values or paths, so it is replaced, and the original goes to the log.
 */
const TOLD = new Set<unknown>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
  'OVERLOADED',
]);

/** An error of ours is told by its code; graphql-js repeats the caller's values, however long they are. */
const MESSAGE_MAX = 500;

/** graphql-js proposes names of the schema for a name that is none; whoever may know them asks the schema. */
const SUGGESTION = / ?Did you mean .+\?$/s;

const MASKED = 'Something went wrong on our side. It has been logged under the request id.';

/**
 * Whether an error is the caller's to know: it has a code of the list and is GraphQL's own or ours. graphql-js
 * takes over the `extensions` of whatever else is thrown, so a code alone proves nothing.
 */
export function isTold(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || !TOLD.has(error.extensions['code'])) return false;
  const { originalError } = error;
  return originalError === undefined || isTold(originalError) || isCoercion(originalError);
}

/** What graphql-js says of a value that does not fit its type has no code of its own. */
function isCoercion(original: Error): boolean {
  return original instanceof GraphQLError && Object.keys(original.extensions).length === 0;
}

/** The form in which an error leaves the server. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const code = extensions?.['code'];
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (!isTold(error)) {
    return { message: MASKED, ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && message.includes('tokens. Parsing aborted')) {
    const sentence = `The document has more than ${LIMITS.tokens} tokens, which is the limit.`;
    return { message: sentence, ...where, extensions: { code: 'LIMIT_EXCEEDED' } };
  }
  const plain = message.replace(SUGGESTION, '');
  const told = plain.length > MESSAGE_MAX ? `${plain.slice(0, MESSAGE_MAX)}…` : plain;
  return { message: told, ...where, extensions: { code } };
}
