import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { GraphQLContext } from './context.js';
import { measure } from './limits-measure.js';
import { LIMITS, passedLimit } from './limits.js';

/** The sentence about the first limit that an operation passes; null when it may run. */
export function limitsRefusal(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  return passedLimit(measure(document, operation, variables));
}

/** Refuses an operation that asks for too much before it runs; tells the cost to whoever asks for it (A15). */
export const limitsPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () => {
    let cost: number | null = null;
    return Promise.resolve({
      didResolveOperation: (context) => {
        const { document, request } = context;
        // Absent where the request names no operation of the document; that is refused a moment later.
        const operation: OperationDefinitionNode | undefined = context.operation;
        if (operation === undefined) return Promise.resolve();
        const asked = measure(document, operation, request.variables ?? {});
        cost = asked.cost;
        const sentence = passedLimit(asked);
        if (sentence === null) return Promise.resolve();
        throw new GraphQLError(sentence, {
          extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } },
        });
      },
      willSendResponse: ({ request, response }) => {
        const wanted = request.http?.headers.get('creator-codes-cost') === '1';
        if (wanted && cost !== null && response.body.kind === 'single') {
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { value: cost, limit: LIMITS.cost },
          };
        }
        return Promise.resolve();
      },
    });
  },
};
