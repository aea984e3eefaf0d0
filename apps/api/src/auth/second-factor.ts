import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type { AuthStore } from '../application/ports/auth.js';
import { bodyOf } from './body.js';
import { refusal, tooManyAttempts } from './refusal.js';

type Endpoint = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** A code is good for its half minute and for one before and after. */
const CODE_LIFE = 3 * 30_000;
/** How long the second factor rests after ten wrong codes in a row, in seconds. */
const LOCKED_FOR = 900;

/** The library's second factor, and what it leaves open. */
export function secondFactor(store: AuthStore): readonly BetterAuthPlugin[] {
  const library = twoFactor({
    issuer: 'Creator Codes',
    twoFactorTable: 'two_factor',
    schema: { twoFactor: { fields: { userId: 'personId' } } },
    accountLockout: { durationSeconds: LOCKED_FOR },
  });
  return [library, alsoAfterLinks(library), codesOnce(), lockTold(), trustEnds(store)];
}

/** A link from mail is no second factor: a person who has one is asked for it, also if it was set after the mail. */
function alsoAfterLinks({ hooks }: ReturnType<typeof twoFactor>): BetterAuthPlugin {
  const isLink = ({ path }: { readonly path?: string | undefined }) =>
    path === '/magic-link/verify';
  return {
    id: 'creator-codes-factor-after-links',
    hooks: {
      after: [
        // The library's own step after a password; a device that is trusted keeps its session.
        ...hooks.after.map(({ handler }) => ({ matcher: isLink, handler })),
        {
          matcher: isLink,
          handler: createAuthMiddleware(async (ctx) => {
            const returned = ctx.context.returned as {
              readonly twoFactorRedirect?: unknown;
            } | null;
            if (returned?.twoFactorRedirect !== true) return Promise.resolve();
            const { callbackURL } = ctx.query as { readonly callbackURL?: string };
            const to = new URLSearchParams({ step: 'second-factor' });
            if (callbackURL !== undefined) to.set('to', decodeURIComponent(callbackURL));
            return Promise.reject(ctx.redirect(`/sign-in?${to.toString()}`));
          }),
        },
      ],
    },
  };
}

/** A code works once, so it is of no use to somebody who saw it typed. */
function codesOnce(): BetterAuthPlugin {
  const reserved = new WeakMap<Request, string>();
  const isCode = ({ path }: { readonly path?: string | undefined }) =>
    path === '/two-factor/verify-totp';
  return {
    id: 'creator-codes-codes-once',
    hooks: {
      before: [
        {
          matcher: isCode,
          handler: createAuthMiddleware(async (ctx) => {
            const { code } = bodyOf(ctx);
            if (ctx.request === undefined || typeof code !== 'string' || !/^\d{6}$/.test(code))
              return;
            const personId = await whoVerifies(ctx);
            if (personId === null) return;
            const identifier = `totp-code:${personId}:${code}`;
            // Of several who show it at once, one is heard.
            const isFirst = await ctx.context.internalAdapter.reserveVerificationValue({
              ...{ identifier, value: 'used' },
              expiresAt: new Date(Date.now() + CODE_LIFE),
            });
            if (!isFirst) throw refusal('UNAUTHORIZED', 'INVALID_CODE', 'Invalid code');
            reserved.set(ctx.request, identifier);
          }),
        },
      ],
      after: [
        {
          matcher: isCode,
          handler: createAuthMiddleware(async (ctx) => {
            const identifier = ctx.request === undefined ? undefined : reserved.get(ctx.request);
            if (identifier === undefined || !isAPIError(ctx.context.returned)) return;
            // It was not taken, so it was not used.
            await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
          }),
        },
      ],
    },
  };
}

/** Somebody who has typed ten wrong codes is told when to come again. */
function lockTold(): BetterAuthPlugin {
  return {
    id: 'creator-codes-lock-told',
    hooks: {
      after: [
        {
          matcher: ({ path }) => path?.startsWith('/two-factor/verify-') === true,
          handler: createAuthMiddleware(async (ctx) => {
            const { returned } = ctx.context;
            const isLocked = isAPIError(returned) && returned.statusCode === 429;
            return isLocked ? Promise.reject(tooManyAttempts(LOCKED_FOR)) : Promise.resolve();
          }),
        },
      ],
    },
  };
}

async function whoVerifies(ctx: Endpoint): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session !== null) return session.user.id;
  const cookie = ctx.context.createAuthCookie('two_factor');
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (typeof challenge !== 'string') return null;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

/** With a new password, or without a second factor, no device is trusted any more; no link to a password works. */
function trustEnds(store: AuthStore): BetterAuthPlugin {
  const paths: readonly (string | undefined)[] = ['/change-password', '/two-factor/disable'];
  return {
    id: 'creator-codes-trust-ends',
    hooks: {
      after: [
        {
          matcher: ({ path }) => paths.includes(path),
          handler: createAuthMiddleware(async (ctx) => {
            const { returned, session } = ctx.context;
            if (session === null || isAPIError(returned)) return;
            await endProofs(store, session.user.id);
          }),
        },
      ],
    },
  };
}

/** Ends what somebody could still show: trusted devices, second steps under way, links to a new password. */
export async function endProofs(store: AuthStore, personId: string): Promise<void> {
  await store.removeAll('verification', [
    { field: 'value', operator: 'eq', value: personId, connector: 'AND' },
  ]);
}
