import type { ApolloServerPlugin } from '@apollo/server';
import {
  scopeForNode,
  scopeForQuery,
  type EntityName,
  type TokenScope,
} from '@creator-codes/domain';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GraphQLContext } from './context.js';

/** Refuses an operation of a token that asks at its root for what the token's scopes do not open. */
export const tokenScopesPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: ({ contextValue: { scopes } }) =>
    Promise.resolve(
      scopes === null
        ? undefined
        : {
            didResolveOperation: (context) => {
              const { document } = context;
              // Absent if the request names no operation of the document; that is refused a moment later.
              const operation: OperationDefinitionNode | undefined = context.operation;
              if (operation === undefined) return Promise.resolve();
              const refusal = scopesRefusal(scopes, document, operation);
              if (refusal !== null) throw forbidden(refusal, { http: { status: 403 } });
              return Promise.resolve();
            },
          },
    ),
};

/**
 * The sentence about the first field at an operation's root that a token's scopes do not open.
 * @param scopes null for people
 */
export function scopesRefusal(
  scopes: readonly TokenScope[] | null,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string | null {
  if (scopes === null) return null;
  // No mutation has a scope: nothing is changed with a token.
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  for (const field of rootFieldsOf(document, operation)) {
    const refusal = refusalOf(scopes, isQuery ? scopeForQuery(field) : undefined, field);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Refuses a token that may not read what is of this type. */
export function requireScope({ scopes }: GraphQLContext, type: EntityName): void {
  if (scopes === null) return;
  const refusal = refusalOf(scopes, scopeForNode(type), type);
  if (refusal !== null) throw forbidden(refusal);
}

function refusalOf(
  scopes: readonly TokenScope[],
  needed: TokenScope | null | undefined,
  what: string,
): string | null {
  if (needed === undefined) return `${what} is not for tokens.`;
  if (needed === null || scopes.includes(needed)) return null;
  return `${what} needs a token with the scope ${needed}.`;
}

function forbidden(sentence: string, more: object = {}): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'FORBIDDEN', ...more } });
}

function rootFieldsOf(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const fields = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        const { value } = selection.name;
        collect(fragments.get(value)?.selectionSet);
        fragments.delete(value);
      }
    }
  };
  collect(operation.selectionSet);
  return fields;
}
