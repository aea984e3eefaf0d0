import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { Kind, OperationTypeNode, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import { accountHeaders } from '../../shared/lib/account-store';

/**
 * Sends operations in the name of the signed-in person and the current account, or of a pasted token and nobody
 * else; a mutation only after a yes.
 */
export function createFetcher(
  confirmMutation: () => Promise<boolean>,
  cancelledMessage: string,
  token: string | null,
): Fetcher {
  return async (params, options): Promise<ExecutionResult> => {
    if (isMutation(params, options?.documentAST) && !(await confirmMutation())) {
      return { errors: [], extensions: { notice: cancelledMessage } };
    }
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: token === null ? 'same-origin' : 'omit',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token === null ? accountHeaders() : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(params),
    });
    return (await response.json()) as ExecutionResult;
  };
}

function isMutation({ query, operationName }: FetcherParams, parsed?: DocumentNode): boolean {
  let document = parsed;
  try {
    document ??= parse(query);
  } catch {
    return false;
  }
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.MUTATION &&
      (!operationName || definition.name?.value === operationName),
  );
}
