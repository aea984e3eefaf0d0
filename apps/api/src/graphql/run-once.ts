import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext>;

/**
 * Makes each mutation run once in a request, however often its field is executed: what the fast lane has run and
 * cannot answer, Apollo tells of without doing it again.
 * @param schema is changed
 */
export function runMutationsOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = onceARequest(field.resolve ?? defaultFieldResolver);
  }
  return schema;
}

function onceARequest(resolve: Resolver): Resolver {
  // One that throws at once has run as well.
  const run = async (...given: Parameters<Resolver>): Promise<unknown> => resolve(...given);
  return (source, args, context, info) => {
    const { ran } = context;
    const { key } = info.path;
    const outcome = ran.get(key) ?? run(source, args, context, info);
    ran.set(key, outcome);
    return outcome;
  };
}
