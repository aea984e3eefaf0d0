import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Connections } from './connections.js';

/** How long each step of stopping lasts before the port is closed, in milliseconds. */
const STEP = 1_000;

type Step = 'no' | 'not ready' | 'closing connections';

/**
 * How a server stops without losing a request. First it says that it is not ready, and answers as before: whoever
 * looks sends the next request elsewhere. Then every answer ends its connection. Then the port is closed, and what
 * is still open ends, but for requests that are being answered.
 */
export class Drain {
  private step: Step = 'no';

  constructor(
    private readonly server: FastifyInstance,
    private readonly connections: Connections,
    private readonly pause: () => Promise<unknown> = () => sleep(STEP),
  ) {
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.step === 'closing connections') reply.header('connection', 'close');
      done(null, payload);
    });
  }

  get isDraining(): boolean {
    return this.step !== 'no';
  }

  /** Resolves when the last answer is given. */
  async stop(): Promise<void> {
    this.step = 'not ready';
    await this.pause();
    this.step = 'closing connections';
    await this.pause();
    // A busy loop has not seen all that had been sent: it is read, and answered, before nothing more is.
    await this.connections.haveSettled();
    const closed = this.server.close();
    await this.connections.haveSettled();
    this.connections.endUnused();
    await closed;
  }
}
