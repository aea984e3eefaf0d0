import type { ApolloServerPlugin } from '@apollo/server';
import {
  accountScopesForField,
  accountScopesForInput,
  accountScopesForType,
  isPartner,
  paramsWithoutNames,
  readsNames,
  scopeForNode,
  scopeForQuery,
  type EntityName,
  type TokenScope,
  type Violation,
  type ViolationParams,
} from '@creator-codes/domain';
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphQLContext } from './context.js';
import { inputsGivenBy } from './given-by.js';
import { selectedBy } from './selected-by.js';

type Caller = Pick<GraphQLContext, 'scopes' | 'call'>;

/** What something that is asked for needs: all of these scopes, or what no scope opens (undefined). */
type Need = readonly TokenScope[] | undefined;

/** Refuses an operation of a token that asks for what the token's scopes do not open. */
export const tokenScopesPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: ({ contextValue }) =>
    Promise.resolve(
      contextValue.scopes === null
        ? undefined
        : {
            didResolveOperation: (context) => {
              const { document, schema, request } = context;
              // Absent if the request names no operation of the document; that is refused a moment later.
              const operation: OperationDefinitionNode | undefined = context.operation;
              if (operation === undefined) return Promise.resolve();
              const asked = { document, operation, variables: request.variables ?? {} };
              const refusal = scopesRefusal(contextValue, schema, asked);
              if (refusal !== null) throw forbidden(refusal, { http: { status: 403 } });
              return Promise.resolve();
            },
          },
    ),
};

/** What a caller wants to be run, once it is found valid. */
interface AskedFor {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The sentence about the first thing that a token's scopes do not open. A partner's token is judged by the fields at
 * the operation's root: all rows are the partner's. One of the account's own also by the types of what is selected,
 * wherever it stands: the lists of everything lead to each other. And by what its arguments find people by.
 */
export function scopesRefusal(
  { scopes, call }: Caller,
  schema: GraphQLSchema,
  { document, operation, variables }: AskedFor,
): string | null {
  if (scopes === null) return null;
  const { fields, types, asking } = selectedBy(schema, document, operation);
  if (isOfPartner(call)) {
    // No mutation has a scope: nothing is changed with a partner's token.
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    return firstRefusal(scopes, fields, (field) =>
      isQuery ? one(scopeForQuery(field)) : undefined,
    );
  }
  return (
    firstRefusal(scopes, fields, accountScopesForField) ??
    firstRefusal(scopes, types, accountScopesForType) ??
    firstRefusal(scopes, inputsGivenBy(schema, operation, asking, variables), accountScopesForInput)
  );
}

/** Refuses a token that may not read what is of this type. */
export function requireScope({ scopes, call }: Caller, type: EntityName): void {
  if (scopes === null) return;
  const needed = isOfPartner(call) ? one(scopeForNode(type)) : accountScopesForType(type);
  const refusal = refusalOf(scopes, needed, type);
  if (refusal !== null) throw forbidden(refusal);
}

/**
 * Why a token may not move files; null for people, who may what their capacity may.
 * @param what that needs the scope, for the sentence
 */
export function filesRefusal(scopes: readonly TokenScope[] | null, what: string): string | null {
  return scopes === null ? null : refusalOf(scopes, ['FILES'], what);
}

/** Refuses a token that may not call a mutation which another one calls for it. */
export function requireScopeOf({ scopes }: Pick<Caller, 'scopes'>, mutation: string): void {
  const refusal =
    scopes === null ? null : refusalOf(scopes, accountScopesForField(mutation), mutation);
  if (refusal !== null) throw forbidden(refusal);
}

/** Whether a token may call a mutation; people may what their capacity may. */
export function mayCall({ scopes }: Pick<Caller, 'scopes'>, mutation: string): boolean {
  return scopes === null || refusalOf(scopes, accountScopesForField(mutation), mutation) === null;
}

/** Whether a caller may hear and search the names of creators. */
export function hearsNames({ scopes, call }: Caller): boolean {
  return isOfPartner(call) || readsNames(scopes);
}

/** What a sentence speaks of, as a caller may hear it: a token that does not read creators hears no names. */
export function paramsHeardBy(caller: Caller, params: ViolationParams): ViolationParams {
  return hearsNames(caller) ? params : paramsWithoutNames(params);
}

/** The same of a violation. */
export function heardBy(caller: Caller, violation: Violation): Violation {
  return { ...violation, params: paramsHeardBy(caller, violation.params) } as Violation;
}

function one(scope: TokenScope | null | undefined): Need {
  return scope === null ? [] : scope && [scope];
}

function isOfPartner(call: GraphQLContext['call']): boolean {
  return call === null || isPartner(call.capacity);
}

function firstRefusal(
  scopes: readonly TokenScope[],
  asked: Iterable<string>,
  needOf: (what: string) => Need,
): string | null {
  for (const what of asked) {
    const refusal = refusalOf(scopes, needOf(what), what);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf(scopes: readonly TokenScope[], needed: Need, what: string): string | null {
  if (needed === undefined) return `${what} is not for tokens.`;
  const missing = needed.find((scope) => !scopes.includes(scope));
  return missing === undefined ? null : `${what} needs a token with the scope ${missing}.`;
}

function forbidden(sentence: string, more: object = {}): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'FORBIDDEN', ...more } });
}
