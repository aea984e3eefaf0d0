import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Without sign-in, whoever can make a browser on this machine send a request may do everything. So a request
 * must name a loopback host (a name that an attacker's name server points here is refused: DNS rebinding), and
 * one that a page sends must come from our own pages. There is no CORS.
 */
export function registerOriginCheck(
  server: FastifyInstance,
  isTrustedHost: (host: string) => boolean,
): void {
  server.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host;
    if (host === undefined || !isTrustedHost(hostNameOf(host))) {
      return refuse(request, reply, 'This server answers to 127.0.0.1 and localhost only.');
    }
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`) {
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
