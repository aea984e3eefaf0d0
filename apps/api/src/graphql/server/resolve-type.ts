import { entityOfId } from '@creator-codes/domain';
import { isAbstractType, type GraphQLSchema } from 'graphql';

/**
 * Says which member of an interface or union an object is: its id does. Set on the built schema, because the
 * library wraps what a decorator is given in a promise for each row.
 */
export function resolveTypesById(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && !type.name.startsWith('__')) {
      type.resolveType = ({ id }: { readonly id: string }) => entityOfId(id) ?? undefined;
    }
  }
  return schema;
}
