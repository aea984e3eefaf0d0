import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ReportFault } from '../graphql/server/errors-plugin.js';
import type { Admission, Admissions, Refusal } from './admissions.js';
import { TURN_LIMIT } from './overload.js';
import { answerOf } from './server-errors.js';

/** The operator is told of the first refusal in so many milliseconds. */
const TELL_EVERY = 60_000;

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
  admission: Admission,
) => Promise<unknown>;

/** Lets a handler answer only what may be let in. */
export type Limited = (
  handler: Handler,
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Makes what limits handlers. */
export function limitedBy(admissions: Admissions, report: ReportFault): Limited {
  let toldAt = -Infinity;
  const refuse = (request: FastifyRequest, reply: FastifyReply) => {
    const now = performance.now();
    if (now - toldAt > TELL_EVERY) {
      toldAt = now;
      report(new Overloaded(admissions.all.atOnce), { requestId: request.id, operation: null });
    }
    return reply
      .code(503)
      .header('retry-after', '1')
      .send(answerOf(refusalOf('process', admissions), request.id));
  };
  return (handler) =>
    // Around the handler, so that senders hold nothing while they send, and callers who hang up do not make
    // room while their work still goes on.
    async (request, reply) => {
      const entry = admissions.enter();
      const admission = entry instanceof Promise ? await entry : entry;
      if (admission === null) return refuse(request, reply);
      try {
        // A caller who has gone while waiting needs no answer.
        if (request.socket.destroyed) return undefined;
        return await handler(request, reply, admission);
      } finally {
        admission.leave();
      }
    };
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

/** What a caller is told who is not let in. */
export function refusalOf(why: Refusal, { share }: Pick<Admissions, 'share'>): GraphQLError {
  const headers = new Map([['retry-after', '1']]);
  if (why === 'process') {
    return new GraphQLError(
      'The server has more to do than it can. Nothing of this request was done: try again in a second.',
      { extensions: { code: 'OVERLOADED', http: { status: 503, headers } } },
    );
  }
  return new GraphQLError(
    `You have more under way than one caller may: ${share} requests at once, of large ones 1, and others have waited. Nothing of this request was done: try again in a second.`,
    { extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } } },
  );
}
