import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { GraphQLContext } from '../basics/context.js';
import { measure } from './limits-measure.js';
import { LIMITS, passedLimit } from './limits.js';

/** Refuses an operation that asks for too much before it runs; tells the cost to callers who ask for it. */
export const limitsPlugin: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () => {
    let cost: number | null = null;
    return Promise.resolve({
      // Not asked for what was read before.
      parsingDidStart: ({ source, contextValue }) => {
        contextValue.countReading(source.length);
        return Promise.resolve();
      },
      didResolveOperation: async (context) => {
        const { document, request, schema, contextValue } = context;
        // Absent if the request names no operation of the document; that is refused a moment later.
        const operation: OperationDefinitionNode | undefined = context.operation;
        if (operation === undefined) return;
        const asked = measure(schema, document, operation, request.variables ?? {});
        cost = asked.cost;
        const sentence = passedLimit(asked);
        if (sentence !== null) {
          throw new GraphQLError(sentence, {
            extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } },
          });
        }
        const refusal = await contextValue.weigh(asked.cost);
        if (refusal !== null) throw refusal;
      },
      willSendResponse: ({ request, response }) => {
        const isAsked = request.http?.headers.get('creator-codes-cost') === '1';
        if (isAsked && cost !== null && response.body.kind === 'single') {
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
