import { GraphQLError } from 'graphql';
import { LIMITS } from './limits.js';

/**
 * Refuses a document that is longer than its limit, before anybody reads it: comments are no tokens, and a text
 * can stay in memory as long as what was read from it. What comes in an address is shorter anyway.
 * @param body of the request, as it was parsed
 */
export function textRefusal(body: unknown): GraphQLError | null {
  if (typeof body !== 'object' || body === null || !('query' in body)) return null;
  const { query } = body;
  if (typeof query !== 'string' || query.length <= LIMITS.characters) return null;
  return new GraphQLError(
    `The document has ${query.length} characters; the limit is ${LIMITS.characters}. Send values as variables.`,
    { extensions: { code: 'LIMIT_EXCEEDED' } },
  );
}
