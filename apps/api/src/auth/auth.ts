import { betterAuth } from 'better-auth';
import type { PersonId } from '@creator-codes/domain';
import type { PersonSession } from '../application/ports/auth.js';
import { ownEndpoints, type SignUp } from './endpoints.js';
import { authOptions, type AuthParts } from './options.js';
import { telling } from './unavailable.js';
import { disableAsyncHooksAfter } from './disable-async-hooks.js';

/** Sign-in, as the HTTP routes know it. */
export interface Auth {
  /** Answers a request under `/auth`. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Whose session the cookies of these headers are; null without one that is good. */
  readonly sessionOf: (headers: Headers) => Promise<PersonSession | null>;
}

/**
 * Wires the library. It wants to know its own address, which is known once the server listens: so it is made with
 * the first request.
 */
export function createAuth(parts: AuthParts, signUp: SignUp): Auth {
  const store = telling(parts.store);
  const directory = telling(parts.directory);
  const outbox = telling(parts.outbox);
  const options = { ...parts, store, directory, outbox };
  const make = () => betterAuth(authOptions(options, ownEndpoints(telling(signUp))));
  let made: ReturnType<typeof make> | undefined;
  const auth = () => (made ??= make());
  return {
    handle: (request) => disableAsyncHooksAfter(() => auth().handler(request)),
    sessionOf: async (headers) => {
      const { headers: answered, response: session } = await disableAsyncHooksAfter(() =>
        auth().api.getSession({ headers, returnHeaders: true }),
      );
      if (session === null) return null;
      const { id, name, email } = session.user;
      return { person: { id: id as PersonId, name, email }, cookies: answered.getSetCookie() };
    },
  };
}
