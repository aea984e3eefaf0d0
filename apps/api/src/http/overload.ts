import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { answerOf } from './server-errors.js';

/** How long one turn of the event loop may let requests in, in milliseconds. */
const TURN_LIMIT = 1_000;
/** The operator is told of the first refusal in so many milliseconds. */
const TELL_EVERY = 60_000;

/**
 * What is being answered, and whether more may be. Two queues grow where more is asked than can be answered:
 * requests that wait for the database, so those under way are counted; and, while the process itself is busy,
 * requests that wait unread in their sockets, which one turn of the event loop takes up together. What comes up
 * late in a long turn has waited at least as long as the turn lasts.
 */
export class Load {
  private underWay = 0;
  private turnBegan: number | null = null;

  /** @param atOnce how many requests may be under way */
  constructor(
    readonly atOnce: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Lets a request in.
   * @returns null when it would wait too long, else what is to be called when it is answered
   */
  enter(): (() => void) | null {
    if (this.underWay >= this.atOnce || this.turnLasts() > TURN_LIMIT) return null;
    this.underWay += 1;
    return () => {
      this.underWay -= 1;
    };
  }

  /** Milliseconds since the first request of this turn. */
  private turnLasts(): number {
    if (this.turnBegan !== null) return this.now() - this.turnBegan;
    this.turnBegan = this.now();
    // Comes when every socket that was ready has had its turn.
    setImmediate(() => {
      this.turnBegan = null;
    });
    return 0;
  }
}

/** Lets the routes of a scope, which are registered after this, answer only what the load allows. */
export function limitLoad(scope: FastifyInstance, load: Load, report: ReportFault): void {
  let toldAt = -Infinity;
  const refuse = (request: FastifyRequest, reply: FastifyReply) => {
    const now = performance.now();
    if (now - toldAt > TELL_EVERY) {
      toldAt = now;
      report(new Overloaded(load.atOnce), { requestId: request.id, operation: null });
    }
    return reply.code(503).header('retry-after', '1').send(answerOf(refusal(), request.id));
  };
  scope.addHook('onRoute', (route) => {
    const { handler } = route;
    // Around the handler, so that senders hold nothing while they send, and callers who hang up do not make
    // room while their work still goes on.
    route.handler = async function limited(request, reply) {
      const leave = load.enter();
      if (leave === null) return refuse(request, reply);
      try {
        return await handler.call(this, request, reply);
      } finally {
        leave();
      }
    };
  });
}

/** What the log says, once in a while. */
class Overloaded extends Error {
  override readonly name = 'Overloaded';

  constructor(atOnce: number) {
    super(
      `Requests are refused: ${atOnce} are under way, or the process is busy for longer than ${TURN_LIMIT} ms.`,
    );
  }
}

function refusal(): GraphQLError {
  return new GraphQLError(
    'The server has more to do than it can. Nothing of this request was done: try again in a second.',
    { extensions: { code: 'OVERLOADED' } },
  );
}
