import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: its database does too, so requests may be sent here. */
export function registerHealth(server: FastifyInstance, isReady: () => Promise<boolean>): void {
  server.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'));
  server.get('/readyz', async (_request, reply) => {
    const ready = await isReady();
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'the database does not answer\n');
  });
}
