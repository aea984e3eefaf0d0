import { emailAddressOf } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { bodyOf } from './body.js';
import { refusal } from './refusal.js';

/*
 * The library takes only such addresses as its own pattern knows: no Chinese domains, no accents, no `&`. Which
 * addresses there are is decided by the domain, for invitations and sign-in alike. So the library gets another
 * spelling of those it would refuse, and our adapter reads it back.
 */

/** What the library takes as it is. */
const PLAIN = /^[a-z0-9_+-]+(?:[.'][a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const SPELLED = /^x-((?:[0-9a-f]{2})+)@address\.invalid$/;

/** An address in letters that the library takes. */
export function spelled(address: string): string {
  return PLAIN.test(address) && !SPELLED.test(address)
    ? address
    : `x-${Buffer.from(address).toString('hex')}@address.invalid`;
}

/** The address that was spelled so. */
export function unspelled(text: string): string {
  const hex = SPELLED.exec(text)?.[1];
  return hex === undefined ? text : Buffer.from(hex, 'hex').toString();
}

const PATHS: readonly (string | undefined)[] = [
  '/sign-in/email',
  '/sign-in/magic-link',
  '/request-password-reset',
];

/** One rule for addresses: what an invitation takes, people can sign in by. */
export function addressRule(): BetterAuthPlugin {
  return {
    id: 'creator-codes-addresses',
    hooks: {
      before: [
        {
          matcher: ({ path }) => PATHS.includes(path),
          handler: createAuthMiddleware(async (ctx) => {
            const address = emailAddressOf(bodyOf(ctx)['email']);
            if (address === null) {
              throw refusal('BAD_REQUEST', 'INVALID_EMAIL', 'This is no e-mail address.');
            }
            return Promise.resolve({ context: { body: { email: spelled(address) } } });
          }),
        },
      ],
    },
  };
}
