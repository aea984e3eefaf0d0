import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The addresses that the server answers under. */
export interface Origins {
  /** Where people reach it, where that is not this machine. */
  readonly publicUrl: string | null;
  readonly isLoopback: (host: string) => boolean;
}

/** The origin that a request's host stands for; null for a host that is not ours. */
export function originOfHost({ publicUrl, isLoopback }: Origins, host: string): string | null {
  if (publicUrl !== null && new URL(publicUrl).host === host.toLowerCase()) return publicUrl;
  return isLoopback(hostNameOf(host)) ? `http://${host}` : null;
}

/**
 * Cookies go with every request to us, whoever makes the browser send it. So a request must name a host of ours
 * (a name that an attacker's name server points here is refused: DNS rebinding), and one that a page sends must
 * come from our own pages. There is no CORS.
 */
export function registerOriginCheck(server: FastifyInstance, origins: Origins): void {
  const names =
    origins.publicUrl === null ? '127.0.0.1 and localhost only' : 'its own address only';
  server.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers;
    const own = host === undefined ? null : originOfHost(origins, host);
    if (own === null) return refuse(request, reply, `This server answers to ${names}.`);
    if (origin !== undefined && origin !== own) {
      return refuse(request, reply, 'This server answers its own pages only.');
    }
    return undefined;
  });
}

function hostNameOf(host: string): string {
  const bracketed = /^\[([0-9A-Fa-f:.]+)\](?::\d+)?$/.exec(host);
  return bracketed?.[1] ?? host.replace(/:\d+$/, '').toLowerCase();
}

async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
): Promise<FastifyReply> {
  return reply
    .code(403)
    .send({ errors: [{ message, extensions: { code: 'FORBIDDEN', requestId: request.id } }] });
}
