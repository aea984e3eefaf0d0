import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import { Attempts, type Allowance } from './attempts.js';
import { bodyOf } from './body.js';
import { secretHash } from '../secret-hash.js';
import { tooManyAttempts } from './refusal.js';

const PATHS: ReadonlySet<string | undefined> = new Set([
  '/join-invitation',
  '/answer-join-invitation',
]);

/** Of one link, from everywhere; how often an address may ask is in limits.ts. */
const OF_LINK: Allowance = { size: 30, refill: 6_000 };

/**
 * Bounds how often a link into a program is looked at and answered, wherever from.
 * @param isLink whether a secret is that of any: guesses are not counted, they would fill the table
 */
export function joinAttempts(
  store: AuthStore,
  isLink: (secretHash: string) => Promise<boolean>,
): BetterAuthPlugin {
  const attempts = new Attempts(store);
  return {
    id: 'creator-codes-join-attempts',
    hooks: {
      before: [
        {
          matcher: ({ path }) => PATHS.has(path),
          handler: createAuthMiddleware(async (ctx) => {
            const { token } = bodyOf(ctx);
            if (typeof token !== 'string') return;
            const hash = secretHash(token);
            if (!(await isLink(hash))) return;
            const wait = await attempts.take(`join by ${hash}`, OF_LINK);
            if (wait !== null) throw tooManyAttempts(wait);
          }),
        },
      ],
    },
  };
}
