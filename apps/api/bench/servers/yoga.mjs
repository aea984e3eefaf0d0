// Not TypeScript: this library's types change what `extensions` of everybody's errors may be.
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { listen } from './listen.ts';
import { RESOLVERS, TYPE_DEFS } from './schema-by-hand.ts';

const yoga = createYoga({
  schema: createSchema({ typeDefs: TYPE_DEFS, resolvers: RESOLVERS }),
  logging: false,
  graphiql: false,
});
await listen(createServer((request, response) => void yoga(request, response)));
