import { APIError } from 'better-auth/api';
import { isUnavailable } from '../application/ports/unit-of-work.js';

/** The library passes on errors of its own kind, and hides what every other one was. */
class Unavailable extends APIError {
  /** See the port's `isUnavailable`. */
  readonly isUnavailable = true;

  constructor({ message }: Error) {
    super('SERVICE_UNAVAILABLE', { code: 'UNAVAILABLE' });
    // For the log alone.
    this.message = message;
  }
}

/** A port as the library calls it: the caller of the library is still told that the database cannot be used. */
export function telling<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...asked: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, target, asked);
        return answer instanceof Promise ? answer.catch(tell) : answer;
      };
    },
  });
}

function tell(error: unknown): never {
  throw error instanceof Error && isUnavailable(error) ? new Unavailable(error) : error;
}
