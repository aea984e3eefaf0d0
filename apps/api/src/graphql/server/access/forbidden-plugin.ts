import type { ApolloServerPlugin } from '@apollo/server';
import { isPartner, type Capacity } from '@creator-codes/domain';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../../basics/context.js';
import { maySee, whoSees } from '../../basics/see.js';

/**
 * Tells people of the account that a field exists which their role may not use, instead of that it does not.
 * Nothing is executed, and nothing is looked at in a document that is valid in their own schema. Partners are
 * told no more than that their schema has no such field.
 */
export function forbiddenPlugin(
  full: GraphQLSchema,
  capacity: Capacity,
): ApolloServerPlugin<GraphQLContext> {
  if (isPartner(capacity)) return {};
  return {
    requestDidStart: () => {
      let field: string | null = null;
      return Promise.resolve({
        validationDidStart: ({ document }) =>
          Promise.resolve((errors) => {
            if (errors !== undefined) field = firstForbidden(full, capacity, document);
            return Promise.resolve();
          }),
        willSendResponse: ({ response }) => {
          if (field !== null && response.body.kind === 'single') {
            response.http.status = 403;
            response.body.singleResult.errors = [
              {
                message: `${field} is not for the role ${capacity}.`,
                extensions: { code: 'FORBIDDEN' },
              },
            ];
          }
          return Promise.resolve();
        },
      });
    },
  };
}

function firstForbidden(
  full: GraphQLSchema,
  capacity: Capacity,
  document: DocumentNode,
): string | null {
  let forbidden: string | null = null;
  const info = new TypeInfo(full);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const type = info.getParentType();
        const field = info.getFieldDef();
        if (forbidden !== null || !type || !field || whoSees(field) === null) return;
        if (!maySee(capacity, field)) forbidden = `${type.name}.${field.name}`;
      },
    }),
  );
  return forbidden;
}
