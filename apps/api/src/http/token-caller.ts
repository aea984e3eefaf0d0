import type { FastifyRequest } from 'fastify';
import type { Actor, Call } from '../application/ports/actor.js';
import type { TokenCallers } from '../application/ports/tokens.js';
import type { CallerContext } from '../graphql/basics/context.js';
import { invalidToken, unknownAccount } from '../graphql/basics/require-call.js';
import { andThen, type MaybePromise } from '../maybe-promise.js';

const BEARER = /^bearer(?:\s+(.*))?$/i;

/** What the request shows as `Authorization: Bearer`; null if it shows nothing of the kind. */
export function bearerOf({ headers }: FastifyRequest): string | null {
  const match = BEARER.exec(headers.authorization?.trim() ?? '');
  return match === null ? null : (match[1] ?? '');
}

/**
 * The caller that a token stands for, in the token's own account.
 * @param account the account that the request names beside it
 * @throws UNAUTHENTICATED for what opens nothing, FORBIDDEN for another account
 */
export function tokenCaller(
  tokens: TokenCallers,
  token: string,
  { id: requestId, ip }: FastifyRequest,
  account: string | undefined,
): MaybePromise<CallerContext> {
  return andThen(tokens.resolve(token), (caller) => {
    if (caller === null) throw invalidToken();
    const { accountId, tokenId, name, capacity, ownerId, scopes } = caller;
    if (account !== undefined && account !== accountId) throw unknownAccount();
    const actor: Actor = { kind: 'TOKEN', id: tokenId, name, address: ip };
    const call: Call = { actor, accountId, capacity, ownerId, requestId };
    return { actor, call, scopes, email: null, accountIds: [accountId], cookies: [] };
  });
}
