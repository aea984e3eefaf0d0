import { emailAddressOf } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import type { AuthStore } from '../application/ports/auth.js';
import { bodyOf } from './body.js';
import { refusal } from './refusal.js';

/**
 * Checking a password takes a while. One that ends meanwhile, by a new one or by the first proof of the address,
 * must not open a session after the others were ended.
 */
export function passwordRace(store: AuthStore): BetterAuthPlugin {
  /** What the password was before it was checked. */
  const seen = new WeakMap<Request, string | null>();
  const isSignIn = ({ path }: { readonly path?: string | undefined }) => path === '/sign-in/email';
  return {
    id: 'creator-codes-password-race',
    hooks: {
      before: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            const address = emailAddressOf(bodyOf(ctx)['email']);
            if (ctx.request === undefined || address === null) return;
            seen.set(ctx.request, await passwordOf(store, 'email', address));
          }),
        },
      ],
      after: [
        {
          matcher: isSignIn,
          handler: createAuthMiddleware(async (ctx) => {
            const { newSession } = ctx.context;
            if (newSession === null || ctx.request === undefined) return;
            const { session, user } = newSession;
            if ((await passwordOf(store, 'id', user.id)) === seen.get(ctx.request)) return;
            await ctx.context.internalAdapter.deleteSession(session.token);
            ctx.context.setNewSession(null);
            deleteSessionCookie(ctx);
            throw refusal('UNAUTHORIZED', 'INVALID_EMAIL_OR_PASSWORD', 'Invalid email or password');
          }),
        },
      ],
    },
  };
}

async function passwordOf(
  store: AuthStore,
  field: 'id' | 'email',
  value: string,
): Promise<string | null> {
  const is = (name: string, value: string) =>
    [{ field: name, operator: 'eq', value, connector: 'AND' }] as const;
  const [person] = await store.find('person', is(field, value), { limit: 1 });
  if (person === undefined) return null;
  const [credential] = await store.find('credential', is('personId', String(person['id'])), {
    limit: 1,
  });
  return (credential?.['password'] ?? null) as string | null;
}
