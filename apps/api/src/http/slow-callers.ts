import type { Server } from 'node:http';
import type { FastifyHttpOptions, FastifyInstance, FastifyReply } from 'fastify';

/** How long callers are waited for, in milliseconds, and what they may hold meanwhile. */
export interface Patience {
  /** From the connection, or the end of the answer before, to the end of a request's headers. */
  readonly headers: number;
  /** To the end of a request's body. */
  readonly request: number;
  /** How often late ones are looked for. */
  readonly lookEvery: number;
  /** A connection on which nothing moves while a request is answered, or its answer taken. */
  readonly silence: number;
  /** Connections, busy or idle; one more is closed at once. */
  readonly connections: number;
  /** Those of one address; a proxy's are not counted. */
  readonly connectionsOfAddress: number;
  /** Bytes of answers that are ready and that their callers do not take, over all connections. */
  readonly untakenBytes: number;
}

/**
 * Node waits a minute for headers, looks for late ones every 30 seconds, and waits for ever for a caller to take
 * an answer. What we work on in silence is done in less, except while somebody else keeps the database locked.
 */
export const PATIENCE: Patience = {
  headers: 10_000,
  request: 30_000,
  lookEvery: 2_000,
  silence: 120_000,
  connections: 5_000,
  connectionsOfAddress: 1_000,
  untakenBytes: 64 * 1_024 * 1_024,
};

/** The patience, as options of the server. */
export function timeoutsOf({ headers, request, lookEvery, silence }: Patience) {
  return {
    requestTimeout: request,
    connectionTimeout: silence,
    http: {
      headersTimeout: headers,
      requestTimeout: request,
      connectionsCheckingInterval: lookEvery,
      // Refused with the hosts that are not ours, by an answer of ours.
      requireHostHeader: false,
    },
  } satisfies FastifyHttpOptions<Server>;
}

/** Limits how many callers may hold on to us, and how much. */
export function limitHolders(server: FastifyInstance, patience: Patience): void {
  server.server.maxConnections = patience.connections;
  const untaken = new Untaken(patience.untakenBytes);
  server.addHook('onSend', (_request, reply, payload, done) => {
    // Streams are read as fast as the caller takes them.
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) {
      untaken.add(reply.raw, Buffer.byteLength(payload));
    }
    done(null, payload);
  });
}

/** Smaller ones fit into what the system buffers for a connection anyway. */
const LARGE = 64 * 1_024;

/**
 * Answers on their way to their callers. If they add up to too much, connections are ended, first those that
 * have been taking longest: a caller who takes what they asked for is done in no time.
 */
class Untaken {
  /** Oldest first. */
  private readonly answers = new Map<FastifyReply['raw'], number>();
  private bytes = 0;

  constructor(private readonly limit: number) {}

  add(answer: FastifyReply['raw'], bytes: number): void {
    if (bytes < LARGE) return;
    this.answers.set(answer, bytes);
    this.bytes += bytes;
    answer.once('close', () => {
      this.remove(answer);
    });
    for (const slow of this.answers.keys()) {
      if (this.bytes <= this.limit || slow === answer) return;
      this.remove(slow);
      slow.destroy();
    }
  }

  private remove(answer: FastifyReply['raw']): void {
    this.bytes -= this.answers.get(answer) ?? 0;
    this.answers.delete(answer);
  }
}
