import type { GraphQLResolveInfo } from 'graphql';
import type { ReadScope } from '../application/reads.js';
import type { NodeView } from '../application/views.js';
import type { GraphQLContext } from './context.js';
import { fieldsOf } from './fields.js';
import { requireCall } from './require-call.js';

/** The caller's account at this instant; refused while there is no account. */
export function readScope(context: GraphQLContext): ReadScope {
  return { accountId: requireCall(context).accountId, now: context.deps.clock.now() };
}

/**
 * What an id names, with what was selected of it; null for whatever the caller may not see. Several at one place
 * of a document are read together.
 */
export function readNode(
  context: GraphQLContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<NodeView | null> {
  const { call, reads, loaders } = context;
  if (call === null) return Promise.resolve(null);
  return loaders.load(info, id, (ids) => reads.nodes(readScope(context), ids, fieldsOf(info)));
}
