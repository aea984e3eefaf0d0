import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { RESOLVERS, TYPE_DEFS } from './schema-by-hand.js';

const server = new ApolloServer({ typeDefs: TYPE_DEFS, resolvers: RESOLVERS });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
process.stdout.write(`GraphQL ${new URL('/graphql', url).href}\n`);
