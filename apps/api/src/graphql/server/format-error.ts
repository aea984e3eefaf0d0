import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { isUnavailable } from '../../application/ports/unit-of-work.js';
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
  'NOT_FOUND',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
  'CURSOR_EXPIRED',
  'OVERLOADED',
  'UNAVAILABLE',
]);

/** An error of ours is told by its code; graphql-js repeats the caller's values, however long they are. */
const MESSAGE_MAX = 500;

/** How graphql-js begins to propose names of the schema for a name that is none. */
const SUGGESTION = 'Did you mean ';

/** What is told if the database cannot be used: nothing is wrong with the request. */
export const UNAVAILABLE =
  'The database cannot be used at this moment. Nothing of what failed was done: try again in some seconds.';

/** Seconds after which it may be tried again. */
export const RETRY_AFTER = 5;

const MASKED = 'Something went wrong on our side. It has been logged under the request id.';

/**
 * Whether an error is the caller's to know: it has a code of the list and is GraphQL's own or ours. graphql-js
 * takes over the `extensions` of whatever else is thrown, so a code alone proves nothing.
 */
export function isTold(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  if (isOfTheDocument(error)) return true;
  if (!TOLD.has(error.extensions['code'])) return false;
  const { originalError } = error;
  return originalError === undefined || isTold(originalError) || isCoercion(originalError);
}

/** What graphql-js says of a value that does not fit its type has no code of its own. */
function isCoercion(original: Error): boolean {
  return original instanceof GraphQLError && hasNoCode(original);
}

/** graphql-js has no other word for more than fifty variables that do not fit. */
const TOO_MANY = 'Too many errors processing variables, error limit reached. Execution aborted.';

/**
 * What graphql-js finds wrong with the document only while it executes it, such as a variable that is null for an
 * argument that may be left out, and gives no code. It points at the value then, or at the operation; what is
 * wrong with our answer points at a field.
 */
export function isOfTheDocument(error: GraphQLError): boolean {
  const original = error.originalError ?? error;
  // What Apollo has found has its code.
  if (!hasNoCode(error)) return false;
  if (!(original instanceof GraphQLError) || !hasNoCode(original)) return false;
  if (original.message === TOO_MANY) return true;
  const kind = original.nodes?.[0]?.kind;
  return kind !== undefined && kind !== Kind.FIELD;
}

function hasNoCode({ extensions }: GraphQLError): boolean {
  return Object.keys(extensions).length === 0;
}

/** Whether it failed because the database cannot be used. */
export function isOfTheDatabase(error: unknown): boolean {
  return isUnavailable(error instanceof GraphQLError ? error.originalError : error);
}

/** Callers who may know names of the schema ask the schema. The message may be as long as what the caller sent. */
function withoutSuggestion(message: string): string {
  const start = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return start === -1 ? message : message.slice(0, start).trimEnd();
}

/** The form in which an error leaves the server. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const code = extensions?.['code'];
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (isOfTheDatabase(error)) {
    return { message: UNAVAILABLE, ...where, extensions: { code: 'UNAVAILABLE' } };
  }
  if (!isTold(error)) {
    return { message: MASKED, ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  if (code === 'GRAPHQL_PARSE_FAILED' && message.includes('tokens. Parsing aborted')) {
    const sentence = `The document has more than ${LIMITS.tokens} tokens, which is the limit.`;
    return { message: sentence, ...where, extensions: { code: 'LIMIT_EXCEEDED' } };
  }
  const plain = withoutSuggestion(message);
  const told = plain.length > MESSAGE_MAX ? `${plain.slice(0, MESSAGE_MAX)}…` : plain;
  const isUncoded = error instanceof GraphQLError && isOfTheDocument(error);
  return { message: told, ...where, extensions: { code: isUncoded ? 'BAD_USER_INPUT' : code } };
}
