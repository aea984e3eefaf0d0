import type { FastifyInstance } from 'fastify';

/**
 * What our pages may do: load from here and talk to here, nothing else. `unsafe-inline` styles are what the
 * component library and GraphiQL's editor set at run time; scripts have no such exception.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

type Headers = Readonly<Record<string, string>>;

/** @param isHttps people come by https: their browsers never come by anything else again */
export function securityHeaders(isHttps: boolean): Headers {
  return isHttps ? { ...HEADERS, 'strict-transport-security': 'max-age=31536000' } : HEADERS;
}

/** Every answer carries them, refusals too. */
export function registerSecurityHeaders(server: FastifyInstance, headers: Headers): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
}
