import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../application/ports/unit-of-work.js';
import type { ReportFault } from '../graphql/server/errors-plugin.js';
import { RETRY_AFTER, UNAVAILABLE } from '../graphql/server/format-error.js';

/** Sign-in as this route needs it. */
export interface AuthRoute {
  /** Answers a request under `/auth`. */
  readonly handle: (request: Request) => Promise<Response>;
  /** The header in which the library finds the caller's address. */
  readonly addressHeader: string;
  /** The origin that a request's host stands for. */
  readonly originOf: (host: string) => string;
  readonly report: ReportFault;
}

/** Everything that is answered; whatever else the library could do does not exist here. */
const ROUTES: Readonly<Record<string, 'GET' | 'POST' | 'BOTH'>> = {
  '/setup': 'BOTH',
  '/invitation': 'POST',
  '/accept-invitation': 'POST',
  '/join-invitation': 'POST',
  '/answer-join-invitation': 'POST',
  '/open-link': 'POST',
  '/ask-by-link': 'POST',
  '/link-confirmation': 'POST',
  '/confirm-by-link': 'POST',
  '/sign-in/email': 'POST',
  '/sign-in/magic-link': 'POST',
  '/magic-link/verify': 'GET',
  '/sign-out': 'POST',
  '/get-session': 'GET',
  '/list-sessions': 'GET',
  '/revoke-session': 'POST',
  '/revoke-sessions': 'POST',
  '/revoke-other-sessions': 'POST',
  '/change-password': 'POST',
  '/request-password-reset': 'POST',
  '/reset-password': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/get-totp-uri': 'POST',
  '/two-factor/verify-totp': 'POST',
  '/two-factor/verify-backup-code': 'POST',
  '/two-factor/generate-backup-codes': 'POST',
};

const BODY_LIMIT = 16_384;
const USER_AGENT_MAX = 300;
const MESSAGE_MAX = 300;

/** Answers `/auth/*`: sign-in and everything about one's own sessions, as JSON over plain HTTP. */
export function registerAuth(server: FastifyInstance, auth: AuthRoute): void {
  for (const [path, methods] of Object.entries(ROUTES)) {
    server.route({
      method: methods === 'BOTH' ? ['GET', 'POST'] : methods,
      url: `/auth${path}`,
      bodyLimit: BODY_LIMIT,
      exposeHeadRoute: false,
      handler: (request, reply) => answer(auth, request, reply),
    });
  }
  server.all('/auth/*', (_request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' }),
  );
}

async function answer(
  auth: AuthRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const response = await auth.handle(libraryRequest(auth, request)).catch((error: unknown) => {
    // What the library asks before it looks at the request is not among what it answers.
    if (!(error instanceof Error) || !isUnavailable(error)) throw error;
    auth.report(error, { requestId: request.id, operation: null });
    return new Response('', { status: 503 });
  });
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  reply.header('cache-control', 'no-store');
  const { status } = response;
  const wait = response.headers.get('x-retry-after');
  if (wait !== null) reply.removeHeader('x-retry-after').header('retry-after', wait);
  if (status === 503 && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', String(RETRY_AFTER));
  }
  reply.code(status).type('application/json');
  const text = await response.text();
  return reply.send(status >= 400 ? refusalOf(status, text) : withoutTokens(text));
}

/**
 * What a session is known by is in its cookie, which no script can read; so no answer has it, whatever the library
 * puts there.
 */
function withoutTokens(text: string): string {
  if (!text.includes('"token"')) return text;
  return JSON.stringify(JSON.parse(text), (name, value: unknown) =>
    name === 'token' ? undefined : value,
  );
}

/** The request as the library reads it: our own address, our own word on where it came from. */
function libraryRequest(auth: AuthRoute, request: FastifyRequest): Request {
  const origin = auth.originOf(request.headers.host ?? '');
  const headers = new Headers({
    'content-type': 'application/json',
    [auth.addressHeader]: request.ip,
  });
  const copy = (name: string, value: string | undefined) => {
    if (value !== undefined) headers.set(name, value);
  };
  const { headers: sent } = request;
  copy('cookie', sent.cookie);
  copy('user-agent', sent['user-agent']?.slice(0, USER_AGENT_MAX));
  copy('x-request-id', request.id);
  // Who is no browser names no origin; a page that is not ours has been refused before.
  headers.set('origin', sent.origin ?? origin);
  // The path alone: a request line may name any host.
  return new Request(`${origin}${pathOf(request.url)}`, {
    method: request.method,
    headers,
    body: request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null,
  });
}

function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?]*/i, '').replace(/^\/*/, '/');
}

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly violations?: unknown;
}

/** `{ code, message }`, short, and never what went wrong inside. */
function refusalOf(status: number, text: string): Refusal {
  const { code, message, violations } = parsed(text);
  if (status === 503 && code !== 'OVERLOADED') return { code: 'UNAVAILABLE', message: UNAVAILABLE };
  if (status >= 500 && code !== 'OVERLOADED') {
    return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' };
  }
  const fallback =
    status === 429 ? 'RATE_LIMITED' : status === 401 ? 'UNAUTHENTICATED' : 'BAD_REQUEST';
  return {
    code: typeof code === 'string' ? code : fallback,
    message: typeof message === 'string' ? message.slice(0, MESSAGE_MAX) : 'Refused.',
    ...(violations === undefined ? {} : { violations }),
  };
}

function parsed(text: string): Refusal {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
