import { acceptInvitation, invitationOffer } from './application/people/accept-invitation.js';
import { answerJoinInvitation, joinOffer } from './application/creators/answer-join-invitation.js';
import { askByLink } from './application/creators/ask-by-link.js';
import { confirmationOffer, confirmByLink } from './application/creators/confirm-by-link.js';
import { linkOffer } from './application/creators/open-link.js';
import type { Dependencies } from './application/ports/unit-of-work.js';
import type { People } from './application/ports/people.js';
import { setUp } from './application/people/set-up.js';
import { createAuth, type Auth } from './auth/auth.js';
import type { SignUp } from './auth/endpoints.js';
import { ADDRESS_HEADER, type AuthParts } from './auth/options.js';
import { createPasswords } from './auth/passwords.js';
import { createAuthStore } from './persistence/repositories/auth-store.js';
import type { Database } from './persistence/engine/database.js';
import { createOutbox } from './persistence/repositories/people.js';

/** Sign-in, with the use cases by which people come to be. */
export function authOf(
  database: Database,
  deps: Dependencies & People,
  decided: Pick<AuthParts, 'secret' | 'report' | 'forget'> &
    Pick<SignUp, 'demoPeople'> & {
      /** Called once for each derivation of a password, for tests that count. */
      readonly onPasswordWork?: (() => void) | undefined;
    },
): Auth {
  const { onPasswordWork, secret, report, forget, demoPeople } = decided;
  const passwords = createPasswords(onPasswordWork);
  const parts = { ...deps, hashPassword: passwords.hash };
  const { clock, ids, directory, mail } = deps;
  return createAuth(
    {
      store: createAuthStore(database),
      outbox: createOutbox(database),
      ...{ clock, ids, directory, mail, passwords, secret, report, forget },
    },
    {
      isSetUpNeeded: async () => !(await directory.hasAnyPerson()),
      sendsMail: mail.hasRelay,
      demoPeople,
      setUp: (input, headers) => setUp(parts, callOf(headers), input),
      offer: (token) => invitationOffer(parts, token),
      joinOffer: (secret) => joinOffer(parts, secret),
      answerJoin: (answer, headers) => answerJoinInvitation(parts, callOf(headers), answer),
      linkOffer: (secret) => linkOffer(parts, secret),
      askByLink: (asking, headers) => askByLink(parts, callOf(headers), asking),
      confirmationOffer: (secret) => confirmationOffer(parts, secret),
      confirmByLink: (secret, headers) => confirmByLink(parts, callOf(headers), secret),
      accept: async (input, { personId, headers }) => {
        const accepting = { personId, ...callOf(headers) };
        const outcome = await acceptInvitation(parts, accepting, input);
        if (outcome.kind === 'ACCEPTED') forget(outcome.personId);
        return outcome;
      },
    },
  );
}

/** From where a request of `/auth` came, and under which id. */
const callOf = (headers: Headers) => ({
  address: headers.get(ADDRESS_HEADER),
  requestId: headers.get('x-request-id') ?? '',
});
