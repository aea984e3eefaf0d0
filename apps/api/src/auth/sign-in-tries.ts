import { createHash, randomBytes } from 'node:crypto';
import { emailAddressOf } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getIP, isAPIError } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import { bodyOf } from './body.js';
import { tooManyTries } from './refusal.js';
import { Tries, type Allowance } from './tries.js';

/** Wrong passwords from one address. */
const OF_ADDRESS: Allowance = { size: 10, refill: 6_000 };
/** Wrong passwords for one name, from everywhere: many addresses may guess at one person. */
const OF_NAME: Allowance = { size: 30, refill: 10_000 };
/** Those of a browser in which that person has signed in before: strangers cannot use them up. */
const OF_KNOWN_BROWSER: Allowance = { size: 10, refill: 30_000 };

const COOKIE = 'known_browser';
const DAY = 86_400;
const KNOWN_FOR = 180 * DAY;

/** What a try is counted under, while it is under way. */
interface Taken {
  readonly keys: string[];
}

type Endpoint = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Bounds guesses at passwords. Only wrong ones count: a try is taken before the password is checked, so that many
 * at once count too, and given back when it was right.
 */
export function signInTries(store: AuthStore): BetterAuthPlugin {
  const tries = new Tries(store);
  const taken = new WeakMap<Request, Taken>();
  const isSignIn = ({ path }: { readonly path?: string | undefined }) => path === '/sign-in/email';
  return {
    id: 'creator-codes-tries',
    hooks: {
      before: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            const address = emailAddressOf(bodyOf(ctx)['email']);
            if (ctx.request === undefined) return;
            const keys: string[] = [];
            taken.set(ctx.request, { keys });
            for (const [key, allowance] of await countersOf(ctx, ctx.request, address)) {
              const wait = await tries.take(key, allowance);
              if (wait !== null) {
                // What is not tried is no guess either.
                for (const other of keys) await tries.giveBack(other);
                throw tooManyTries(wait);
              }
              keys.push(key);
            }
          }),
        },
      ],
      after: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            const { returned } = ctx.context;
            const isRefused = isAPIError(returned) && returned.statusCode < 500;
            if (ctx.request === undefined || isRefused) return;
            for (const key of taken.get(ctx.request)?.keys ?? []) await tries.giveBack(key);
          }),
        },
        { matcher: () => true, handler: createAuthMiddleware(rememberBrowser) },
      ],
    },
  };
}

async function countersOf(
  ctx: Endpoint,
  request: Request,
  address: string | null,
): Promise<readonly (readonly [string, Allowance])[]> {
  const from = getIP(request, ctx.context.options) ?? '';
  // What is no address is looked at, too, and that costs.
  if (address === null) return [[`sign-in from ${from}`, OF_ADDRESS]];
  const cookie = ctx.context.createAuthCookie(COOKIE);
  const known = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  const isKnown = typeof known === 'string' && known.endsWith(`.${hashOf(address)}`);
  return [
    [`sign-in from ${from}`, OF_ADDRESS],
    isKnown ? [`sign-in by ${known}`, OF_KNOWN_BROWSER] : [`sign-in ${address}`, OF_NAME],
  ];
}

/** Whoever has come in is known by their browser from now on. */
async function rememberBrowser(ctx: Endpoint): Promise<void> {
  const { newSession } = ctx.context;
  if (newSession === null || newSession === undefined) return;
  const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: KNOWN_FOR });
  const value = `${randomBytes(16).toString('base64url')}.${hashOf(newSession.user.email)}`;
  await ctx.setSignedCookie(cookie.name, value, ctx.context.secret, cookie.attributes);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
