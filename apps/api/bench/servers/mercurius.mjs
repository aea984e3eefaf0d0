// Not TypeScript: this library's types change what `extensions` of everybody's errors may be.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { say } from './listen.ts';
import { RESOLVERS, TYPE_DEFS } from './schema-by-hand.ts';

const server = fastify();
await server.register(mercurius, { schema: TYPE_DEFS, resolvers: RESOLVERS, jit: 1 });
await server.listen({ host: '127.0.0.1', port: 0 });
say(server.server);
