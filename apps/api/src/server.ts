import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import type { App } from './composition-root.js';
import { registerAdmin } from './http/admin.js';
import { registerAuth } from './http/auth-route.js';
import { registerGraphQL } from './http/graphql-route.js';
import { registerHealth } from './http/health.js';
import { registerOriginCheck } from './http/origin-check.js';
import { registerSecurityHeaders } from './http/security-headers.js';
import { registerServerErrors } from './http/server-errors.js';

/** Where the admin app's build is, both from `src` and from `dist`. */
const ADMIN = resolve(dirname(fileURLToPath(import.meta.url)), '../../admin/dist');

/** Everything in one process: the API, the explorer and the admin app. Not listening yet. */
export async function createServer(app: App, adminFolder = ADMIN): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    trustProxy: app.trustedProxies.length === 0 ? false : [...app.trustedProxies],
    forceCloseConnections: 'idle',
    // A request that arrives on an open connection while the server stops is told to come again.
    return503OnClosing: true,
  });
  // Forms of other pages can send text; the API reads JSON only.
  server.removeContentTypeParser('text/plain');
  registerSecurityHeaders(server);
  registerOriginCheck(server, app.origins);
  registerServerErrors(server, app.report);
  registerHealth(server, app.isReady);
  registerAuth(server, app.auth);
  registerGraphQL(server, app.apollo, app.contextOf);
  await server.register(async (scope) => registerAdmin(scope, adminFolder));
  return server;
}
