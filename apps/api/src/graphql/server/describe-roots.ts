import type { GraphQLSchema } from 'graphql';

/** The library cannot describe the two root types. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query) {
    query.description =
      'What can be read. Everything is answered in the account that the caller stands in, and nothing of another account is ever found (R11).';
  }
  if (mutation) {
    mutation.description =
      'What can be changed: one `input`, one payload. Expected failures are in its `errors`, all of a call at once, and nothing was written when there is one. Every change is in the audit log (R12).';
  }
  return schema;
}
