import type { FastifyInstance } from 'fastify';

/** How long the database may take to say that it is there, in milliseconds. */
const READY_WITHIN = 2_000;

/** `/healthz`: the process answers. `/readyz`: its database takes writes too, so requests may be sent here. */
export function registerHealth(
  server: FastifyInstance,
  isReady: () => Promise<boolean>,
  isStopping: () => boolean,
): void {
  const readyInTime = inTime(isReady);
  server.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'));
  server.get('/readyz', async (_request, reply) => {
    // Told before anything is refused, so that requests go elsewhere.
    if (isStopping()) return reply.code(503).type('text/plain').send('stopping\n');
    const ready = await readyInTime();
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'the database does not answer, or takes no writes\n');
  });
}

/** Answers in time also if the database does not; however many ask meanwhile, the database is asked once. */
function inTime(isReady: () => Promise<boolean>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return async () => {
    asked ??= isReady().finally(() => (asked = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, READY_WITHIN, false);
    });
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
