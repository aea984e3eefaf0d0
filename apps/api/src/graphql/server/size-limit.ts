import { GraphQLError } from 'graphql';
import { LIMITS } from './limits.js';

/**
 * Refuses, before anybody reads it, a document that is longer than its limit (comments are no tokens, and a text
 * can stay in memory as long as what was read from it), and variables of more parts than theirs. What comes in an
 * address is shorter anyway.
 * @param body of the request, as it was parsed
 */
export function sizeRefusal(body: unknown): GraphQLError | null {
  return textRefusal(body) ?? variablesRefusal(body);
}

function textRefusal(body: unknown): GraphQLError | null {
  if (typeof body !== 'object' || body === null || !('query' in body)) return null;
  const { query } = body;
  if (typeof query !== 'string' || query.length <= LIMITS.characters) return null;
  return new GraphQLError(
    `The document has ${query.length} characters; the limit is ${LIMITS.characters}. Send values as variables.`,
    { extensions: { code: 'LIMIT_EXCEEDED' } },
  );
}

function variablesRefusal(body: unknown): GraphQLError | null {
  if (typeof body !== 'object' || body === null || !('variables' in body)) return null;
  if (!hasMoreKeys(body.variables, LIMITS.variableKeys)) return null;
  return new GraphQLError(
    `The variables have more than ${LIMITS.variableKeys} keys, which is the limit. Send them in several requests.`,
    { extensions: { code: 'LIMIT_EXCEEDED' } },
  );
}

/** Looks through all levels without calling itself: JSON may be 100,000 levels deep. */
function hasMoreKeys(value: unknown, limit: number): boolean {
  const left: unknown[] = [value];
  let keys = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const parts: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) keys += parts.length;
    if (keys > limit) return true;
    for (const part of parts) if (typeof part === 'object') left.push(part);
  }
  return false;
}
