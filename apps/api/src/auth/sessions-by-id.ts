import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { AuthStore } from '../application/ports/auth.js';
import { bodyOf } from './body.js';

/** Clients name sessions by their ids: the token of a session stays in its cookie. */
export function sessionsById(store: AuthStore): BetterAuthPlugin {
  const tokenOf = async (id: unknown, personId: string): Promise<string | null> => {
    if (typeof id !== 'string') return null;
    const is = (field: string, value: string) =>
      ({ field, operator: 'eq', value, connector: 'AND' }) as const;
    const [row] = await store.find('session', [is('id', id), is('personId', personId)], {
      limit: 1,
    });
    return row === undefined ? null : String(row['token']);
  };
  return {
    id: 'creator-codes-sessions-by-id',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/revoke-session',
          handler: createAuthMiddleware(async (ctx) => {
            const session = await getSessionFromCtx(ctx);
            const token =
              session === null ? null : await tokenOf(bodyOf(ctx)['id'], session.user.id);
            // A session that is not there has ended already.
            return { context: { body: { token: token ?? 'none' } } };
          }),
        },
      ],
    },
  };
}
