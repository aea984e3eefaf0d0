import type { PersonId } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import { unspelled } from './addresses.js';
import { bodyOf } from './body.js';
import { linkIdentifier, RESET, resetIdentifier } from './identifiers.js';

interface FirstProof {
  readonly store: AuthStore;
  readonly forget: (personId: PersonId) => void;
}

/**
 * A link to sign in, or to a new password, is opened by whoever has the mailbox. If an address was not proven
 * before, all that was set without the mailbox ends before the link does anything.
 */
export function firstProof({ store, forget }: FirstProof): BetterAuthPlugin {
  const prove = async (personId: PersonId, keep = '') => {
    if (await store.endUnprovenAccess(personId, keep)) forget(personId);
  };
  return {
    id: 'creator-codes-first-proof',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/magic-link/verify',
          handler: createAuthMiddleware(async (ctx) => {
            const { token } = (ctx.query ?? {}) as { readonly token?: unknown };
            if (typeof token !== 'string') return;
            const { internalAdapter } = ctx.context;
            const link = await internalAdapter.findVerificationValue(await linkIdentifier(token));
            if (link === null || link.expiresAt <= new Date()) return;
            const person = await personBy(store, 'email', addressIn(link.value));
            if (person !== null) await prove(person);
          }),
        },
        {
          matcher: ({ path }) => path === '/reset-password',
          handler: createAuthMiddleware(async (ctx) => {
            const { token } = bodyOf(ctx);
            if (typeof token !== 'string') return;
            const identifier = `${RESET}${token}`;
            const link = await ctx.context.internalAdapter.findVerificationValue(identifier);
            if (link === null || link.expiresAt <= new Date()) return;
            const person = await personBy(store, 'id', link.value);
            if (person !== null) await prove(person, await resetIdentifier(identifier));
          }),
        },
      ],
    },
  };
}

async function personBy(
  store: AuthStore,
  field: 'id' | 'email',
  value: string,
): Promise<PersonId | null> {
  const where = [{ field, operator: 'eq', value, connector: 'AND' }] as const;
  const [person] = await store.find('person', where, { limit: 1 });
  return person === undefined ? null : (person['id'] as PersonId);
}

/** The address that a link to sign in was asked for, as the library keeps it. */
function addressIn(value: string): string {
  const { email } = JSON.parse(value) as { readonly email: string };
  return unspelled(email);
}
