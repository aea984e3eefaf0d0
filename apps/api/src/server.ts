import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import type { App } from './composition-root.js';
import { registerAdmin } from './http/admin.js';
import { registerAuth } from './http/auth-route.js';
import { Connections } from './http/connections.js';
import { Drain } from './http/drain.js';
import { registerFiles } from './http/files-route.js';
import { registerGraphQL } from './http/graphql-route.js';
import { registerHealth } from './http/health.js';
import { DEFAULT_REQUESTS_AT_ONCE } from './config.js';
import { registerOriginCheck } from './http/origin-check.js';
import { Admissions } from './http/admissions.js';
import { limitedBy } from './http/limited.js';
import { parserFaults } from './http/parser-faults.js';
import { registerSecurityHeaders, securityHeaders } from './http/security-headers.js';
import { answerFault, registerServerErrors } from './http/server-errors.js';
import { limitHolders, PATIENCE, timeoutsOf, type Patience } from './http/slow-callers.js';

/** Where the admin app's build is, both from `src` and from `dist`. */
const ADMIN = resolve(dirname(fileURLToPath(import.meta.url)), '../../admin/dist');

/** Bytes of a body, where a route does not allow more. */
const BODY_LIMIT = 16_384;

export interface HttpOptions {
  /** In the place of the admin app's build. */
  readonly adminFolder?: string | undefined;
  /** GraphQL requests under way, beyond which others are refused. */
  readonly requestsAtOnce?: number | undefined;
  /** What callers may be slow at. */
  readonly patience?: Patience | undefined;
}

const drains = new WeakMap<FastifyInstance, Drain>();

/** Ends a server in order: whoever looks is told first, and requests under way are answered. */
export async function stopServer(server: FastifyInstance): Promise<void> {
  await (drains.get(server)?.stop() ?? server.close());
}

/** Everything in one process: the API, the explorer and the admin app. Not listening yet. */
export async function createServer(
  app: App,
  {
    adminFolder = ADMIN,
    requestsAtOnce = DEFAULT_REQUESTS_AT_ONCE,
    patience = PATIENCE,
  }: HttpOptions = {},
): Promise<FastifyInstance> {
  const headers = securityHeaders(app.origins.publicUrl?.startsWith('https:') === true);
  const server = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    ...timeoutsOf(patience),
    trustProxy: app.trustedProxies.length === 0 ? false : [...app.trustedProxies],
    // What cannot be routed at all meets no hook of ours, and is answered as everything else is.
    frameworkErrors: (error, request, reply) => {
      void answerFault(error, request, reply.headers(headers).header('x-request-id', request.id));
    },
    clientErrorHandler: parserFaults(headers),
    forceCloseConnections: 'idle',
    // A request that arrives on an open connection while the server stops is told to come again.
    return503OnClosing: true,
  });
  // Forms of other pages can send text; the API reads JSON only.
  server.removeContentTypeParser('text/plain');
  limitHolders(server, patience);
  registerSecurityHeaders(server, headers);
  registerOriginCheck(server, app.origins);
  registerServerErrors(server, app.report);
  const { connectionsOfAddress } = patience;
  const connections = new Connections(server.server, connectionsOfAddress, app.trustedProxies);
  const drain = new Drain(server, connections);
  drains.set(server, drain);
  registerHealth(server, app.isReady, () => drain.isDraining);
  registerAuth(server, app.auth);
  await server.register((scope, _options, done) => {
    const admissions = new Admissions(requestsAtOnce);
    registerGraphQL(scope, app, { admissions, limited: limitedBy(admissions, app.report) });
    done();
  });
  await server.register(async (scope) => registerFiles(scope, app));
  await server.register(async (scope) => registerAdmin(scope, adminFolder));
  return server;
}
