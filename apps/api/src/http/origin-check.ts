import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The addresses that the server answers under. */
export interface Origins {
  /** The address under which people reach the server, if that is not this machine. */
  readonly publicUrl: string | null;
  readonly isLoopback: (host: string) => boolean;
}

/** The origin that a request's host stands for; null for a host that is not ours. */
export function originOfHost({ publicUrl, isLoopback }: Origins, host: string): string | null {
  if (publicUrl !== null && new URL(publicUrl).host === host.toLowerCase()) return publicUrl;
  const origin = `http://${host}`;
  // A port above 65535 is the port of nobody.
  return isLoopback(hostNameOf(host)) && URL.canParse(origin) ? origin : null;
}

/** The host that a request line names beside its header (`POST http://…`); null if it is a path, as nearly always. */
function lineHostOf(url: string): string | null {
  if (url.startsWith('/')) return null;
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Of two hosts the parser keeps the first; whatever stands before us may have gone by the other (RFC 9112, 3.2). */
function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

/**
 * Cookies go with every request to us, whoever makes the browser send it. So a request must name a host of ours
 * (a name that an attacker's name server points here is refused: DNS rebinding), and one that a page sends must
 * come from our own pages. There is no CORS.
 */
export function registerOriginCheck(server: FastifyInstance, origins: Origins): void {
  const names =
    origins.publicUrl === null ? '127.0.0.1 and localhost only' : 'its own address only';
  // Nearly all requests name the same host.
  let last: { readonly host: string; readonly own: string | null } | null = null;
  const ownOf = (host: string) => {
    if (last?.host !== host) last = { host, own: originOfHost(origins, host) };
    return last.own;
  };
  server.addHook('onRequest', (request, reply, done) => {
    const { host, origin } = request.headers;
    const own = host === undefined ? null : ownOf(host);
    const lineHost = lineHostOf(request.raw.url ?? '/');
    // A line that names another host than the header is not sent by anybody who means well.
    if (namesTwoHosts(request.raw.rawHeaders)) {
      refuse(request, reply, 'A request names one host.', 400);
    } else if (own === null || (lineHost !== null && lineHost !== host?.toLowerCase()))
      refuse(request, reply, `This server answers to ${names}.`);
    else if (origin !== undefined && origin !== own) {
      refuse(request, reply, 'This server answers its own pages only.');
    } else done();
  });
}

function hostNameOf(host: string): string {
  const bracketed = /^\[([0-9A-Fa-f:.]+)\](?::\d+)?$/.exec(host);
  return bracketed?.[1] ?? host.replace(/:\d+$/, '').toLowerCase();
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
  status: 400 | 403 = 403,
): void {
  const code = status === 400 ? 'BAD_REQUEST' : 'FORBIDDEN';
  void reply
    .code(status)
    .send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
}
