import { entityOfId, mayUse } from '@creator-codes/domain';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { askerOf, personOf } from '../../application/ports/actor.js';
import type { ReadScope } from '../../application/ports/reads.js';
import type { NodeView } from '../../application/ports/views.js';
import type { GraphQLContext } from '../basics/context.js';
import { fieldsOf } from './fields.js';
import { requireCall } from '../basics/require-call.js';
import { hearsNames, requireScope } from '../basics/token-scopes.js';

/** What the caller sees at this instant; refused while there is no account. */
export function rowScope(context: GraphQLContext): ReadScope {
  const { accountId, ownerId, capacity, actor } = requireCall(context);
  return {
    ...{ accountId, ownerId, personId: personOf(actor), asker: askerOf(actor) },
    seesAccountTokens: mayUse(capacity, 'createAccountToken'),
    hidesNames: !hearsNames(context),
    now: context.deps.clock.now(),
  };
}

/**
 * What an id names, with what was selected of it; null for what the caller may not see. Several at one place
 * of a document are read together.
 */
export function readNode(
  context: GraphQLContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<NodeView | null> {
  const { call, reads, loaders } = context;
  if (call === null || !isReadable(context, id, info)) return Promise.resolve(null);
  return loaders.load(info, id, (ids) => reads.nodes(rowScope(context), ids, fieldsOf(info)));
}

/**
 * The same of several ids, in their order, with one selection for all of them. If a token has not the scope, the
 * refusal stands in that place and the others are answered.
 */
export async function readNodes(
  context: GraphQLContext,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<readonly (NodeView | Error | null)[]> {
  const scope = rowScope(context);
  const places = ids.map((id) => placeOf(context, id, info));
  // An id that may not be read is asked for as an empty one, so that every place keeps its answer.
  const readable = places.map((place) => (typeof place === 'string' ? place : ''));
  const nodes = await context.reads.nodes(scope, readable, fieldsOf(info));
  return places.map((place, index) => (place instanceof Error ? place : (nodes[index] ?? null)));
}

/** The id if it may be read, null if the caller's schema has no such type, or why a token is refused. */
function placeOf(context: GraphQLContext, id: string, info: GraphQLResolveInfo) {
  try {
    return isReadable(context, id, info) ? id : null;
  } catch (refusal) {
    if (refusal instanceof GraphQLError) return refusal;
    throw refusal;
  }
}

/**
 * Whether the id is of a type that the caller's schema has.
 * @throws FORBIDDEN if the caller's token has not the scope for the type
 */
function isReadable(context: GraphQLContext, id: string, { schema }: GraphQLResolveInfo): boolean {
  const type = entityOfId(id);
  if (type === null || schema.getType(type) === undefined) return false;
  requireScope(context, type);
  return true;
}
