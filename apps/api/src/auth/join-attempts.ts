import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import type { Directory } from '../application/ports/people.js';
import { Attempts, type Allowance } from './attempts.js';
import { bodyOf } from './body.js';
import { secretHash } from '../secret-hash.js';
import { tooManyAttempts } from './refusal.js';

/** Of a link that one person has, from everywhere; how often an address may ask is in limits.ts. */
const OF_ONE: Allowance = { size: 30, refill: 6_000 };
/** Of a link that many have: thousands may open it on the day when it is posted. */
const OF_MANY: Allowance = { size: 600, refill: 500 };

const PATHS = {
  '/join-invitation': { find: 'joinInvitationBySecret', allowance: OF_ONE },
  '/answer-join-invitation': { find: 'joinInvitationBySecret', allowance: OF_ONE },
  '/link-confirmation': { find: 'linkRequestBySecret', allowance: OF_ONE },
  '/confirm-by-link': { find: 'linkRequestBySecret', allowance: OF_ONE },
  '/open-link': { find: 'invitationLinkBySecret', allowance: OF_MANY },
  '/ask-by-link': { find: 'invitationLinkBySecret', allowance: OF_MANY },
} as const;

function isCounted(path: string | undefined): path is keyof typeof PATHS {
  return path !== undefined && Object.hasOwn(PATHS, path);
}

/**
 * Bounds how often a link into a program is looked at and answered, wherever from. Secrets of none are not counted:
 * guesses would fill the table.
 */
export function joinAttempts(store: AuthStore, directory: Directory): BetterAuthPlugin {
  const attempts = new Attempts(store);
  return {
    id: 'creator-codes-join-attempts',
    hooks: {
      before: [
        {
          matcher: ({ path }) => isCounted(path),
          handler: createAuthMiddleware(async (ctx) => {
            const { token } = bodyOf(ctx);
            const { path } = ctx;
            if (typeof token !== 'string' || !isCounted(path)) return;
            const hash = secretHash(token);
            const { find, allowance } = PATHS[path];
            if ((await directory[find](hash)) === null) return;
            const wait = await attempts.take(`join by ${hash}`, allowance);
            if (wait !== null) throw tooManyAttempts(wait);
          }),
        },
      ],
    },
  };
}
