import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ReportFault } from '../graphql/errors-plugin.js';
import { answerOf } from './server-errors.js';

/** How long one turn of the event loop may let requests in, in milliseconds. */
const TURN_LIMIT = 1_000;
/** How long a request may wait to be let in, in milliseconds. */
const WAIT_LIMIT = 2_000;
/** The operator is told of the first refusal in so many milliseconds. */
const TELL_EVERY = 60_000;

/** To be called when the request is answered; null: it is refused. */
export type Entry = (() => void) | null;

interface Waiter {
  readonly since: number;
  readonly settle: (entry: Entry) => void;
}

/**
 * What is being answered, and whether more may be. A few requests at a time are worked on, since each holds its
 * answer in memory and several share one database; others wait a little, so that a burst of small requests is
 * served whole and only what comes faster than it can be answered is refused.
 *
 * While the process itself is busy requests wait unread in their sockets, and one turn of the event loop takes
 * them up together: what comes up late in a long turn has waited at least as long as the turn lasts.
 */
export class Load {
  private underWay = 0;
  private turnBegan: number | null = null;
  /** Oldest first. */
  private readonly waiting = new Set<Waiter>();

  /**
   * @param atOnce how many requests are worked on
   * @param waitLimit milliseconds that another one may wait
   */
  constructor(
    readonly atOnce: number,
    private readonly waitLimit = WAIT_LIMIT,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Lets a request in: at once where there is room. */
  enter(): Entry | Promise<Entry> {
    if (this.turnLasts() > TURN_LIMIT) return null;
    if (this.underWay < this.atOnce) return this.admit();
    const [oldest] = this.waiting;
    // Those before have waited half of what they may: whoever comes now would wait in vain.
    const isStuck = oldest !== undefined && this.now() - oldest.since >= this.waitLimit / 2;
    return isStuck ? null : this.wait();
  }

  private admit(): Entry {
    this.underWay += 1;
    return () => {
      this.underWay -= 1;
      this.letNextIn();
    };
  }

  private wait(): Promise<Entry> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        since: this.now(),
        settle: (entry) => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve(entry);
        },
      };
      const timer = setTimeout(waiter.settle, this.waitLimit, null);
      this.waiting.add(waiter);
    });
  }

  private letNextIn(): void {
    for (const { since, settle } of this.waiting) {
      // While the process was busy, nobody's time could run out.
      const isLate = this.now() - since > this.waitLimit;
      settle(isLate ? null : this.admit());
      if (!isLate) return;
    }
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
      const entry = load.enter();
      const leave = entry instanceof Promise ? await entry : entry;
      if (leave === null) return refuse(request, reply);
      try {
        // Whoever has gone while they waited needs no answer.
        if (request.socket.destroyed) return undefined;
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
      `Requests are refused: ${atOnce} are under way and others have waited, or the process is busy for longer than ${TURN_LIMIT} ms.`,
    );
  }
}

function refusal(): GraphQLError {
  return new GraphQLError(
    'The server has more to do than it can. Nothing of this request was done: try again in a second.',
    { extensions: { code: 'OVERLOADED' } },
  );
}
