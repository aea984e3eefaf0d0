import { createHash, randomBytes } from 'node:crypto';
import { emailAddressOf } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getIP, isAPIError } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import { bodyOf } from './body.js';
import { tooManyAttempts } from './refusal.js';
import { Attempts, type Allowance } from './attempts.js';

/** Wrong passwords from one address. */
const OF_ADDRESS: Allowance = { size: 10, refill: 6_000 };
/** Wrong passwords for one name, from everywhere: many addresses may guess at one person. */
const OF_NAME: Allowance = { size: 30, refill: 10_000 };
/** Wrong passwords from a browser in which that person has signed in before: strangers cannot use these up. */
const OF_KNOWN_BROWSER: Allowance = { size: 10, refill: 30_000 };

const COOKIE = 'known_browser';
const DAY = 86_400;
const KNOWN_FOR = 180 * DAY;

/** The counters that an attempt has taken from, while it is under way. */
interface Taken {
  readonly keys: string[];
}

type Endpoint = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Bounds guesses at passwords. Only wrong ones count: an attempt is taken before the password is checked, so that many
 * at once count too, and given back when it was right.
 */
export function signInAttempts(store: AuthStore): BetterAuthPlugin {
  const attempts = new Attempts(store);
  const taken = new WeakMap<Request, Taken>();
  const isSignIn = ({ path }: { readonly path?: string | undefined }) => path === '/sign-in/email';
  return {
    id: 'creator-codes-attempts',
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
              const wait = await attempts.take(key, allowance);
              if (wait !== null) {
                // A password that is not checked is no guess.
                for (const other of keys) await attempts.giveBack(other);
                throw tooManyAttempts(wait);
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
            for (const key of taken.get(ctx.request)?.keys ?? []) await attempts.giveBack(key);
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
  // A text that is no address is looked up too, and that costs.
  if (address === null) return [[`sign-in from ${from}`, OF_ADDRESS]];
  const cookie = ctx.context.createAuthCookie(COOKIE);
  const browser = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  const isKnown = typeof browser === 'string' && browser.endsWith(`.${hashOf(address)}`);
  return [
    [`sign-in from ${from}`, OF_ADDRESS],
    isKnown ? [`sign-in by ${browser}`, OF_KNOWN_BROWSER] : [`sign-in ${address}`, OF_NAME],
  ];
}

/** Marks the browser of somebody who has signed in. */
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
