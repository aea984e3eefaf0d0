import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on a free port of this machine and says where, as the product does. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  say(server);
}

/** Says where a server listens. */
export function say(server: Server): void {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  process.stdout.write(`GraphQL http://127.0.0.1:${address.port}/graphql\n`);
}
