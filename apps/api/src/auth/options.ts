import { PASSWORD_MAX, PASSWORD_MIN, type PersonId } from '@creator-codes/domain';
import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import { uuidv7obj } from 'uuidv7';
import { isUnavailable, type Clock, type Ids } from '../application/ports/unit-of-work.js';
import type { AuthStore } from '../application/ports/auth.js';
import type { Directory, Mail, MailText, Outbox } from '../application/ports/people.js';
import { authAdapter } from './adapter.js';
import { addressRule, unspelled } from './addresses.js';
import { firstProof } from './first-proof.js';
import { linkIdentifier, RESET, resetIdentifier } from './identifiers.js';
import { joinAttempts } from './join-attempts.js';
import { LIMITS } from './limits.js';
import { passwordRace } from './password-race.js';
import type { Passwords } from './passwords.js';
import { endProofs, secondFactor } from './second-factor.js';
import { sessionsById } from './sessions-by-id.js';
import { signInAttempts } from './sign-in-attempts.js';

/** How the server tells the library where a request came from; what a client sends under it is replaced. */
export const ADDRESS_HEADER = 'x-creator-codes-address';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface AuthParts {
  readonly store: AuthStore;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly passwords: Passwords;
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: (error: Error) => void;
  /** What somebody can come in by has ended: nobody remembers them any more. */
  readonly forget: (personId: PersonId) => void;
}

/** The library as we run it: what it may do, and under which names it keeps it (ADR 9). */
export function authOptions(parts: AuthParts, ours: BetterAuthPlugin) {
  const { store, directory, outbox, mail, passwords, secret, clock, ids } = parts;
  const origin = mail.address();
  const send = async (to: string, { subject, text }: MailText) => {
    const id = ids.next('Message');
    await outbox.add({
      ...{ to, subject, text: mail.sealed.seal(id, text), id, createdAt: clock.now() },
      state: mail.hasRelay ? 'QUEUED' : 'NOT_SENT',
    });
  };
  return {
    appName: 'Creator Codes',
    baseURL: origin,
    basePath: '/auth',
    secret,
    database: authAdapter(store),
    // The origin check has seen that the request names a host of ours.
    trustedOrigins: (request?: Request) => [
      origin,
      ...(request === undefined ? [] : [new URL(request.url).origin]),
    ],
    telemetry: { enabled: false },
    // It would log what people type; what goes wrong is reported by us.
    logger: { disabled: true },
    onAPIError: { onError: (error: unknown) => reportFault(parts, error) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: passwords,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        await endOlderLinks(store, user.id, await resetIdentifier(RESET + token));
        const link = `${origin}/reset-password?token=${token}`;
        await send(user.email, mail.texts.newPassword(link));
      },
      onPasswordReset: ({ user }) => endProofs(store, user.id),
    },
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: 7 * DAY,
      updateAge: DAY,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'credential',
      fields: { accountId: 'providerAccountId', userId: 'personId' },
      accountLinking: { enabled: false },
    },
    verification: {
      modelName: 'verification',
      storeIdentifier: { default: 'hashed', overrides: { [RESET]: { hash: resetIdentifier } } },
    },
    databaseHooks: {
      session: {
        delete: {
          after: async ({ userId }) => Promise.resolve(parts.forget(userId as PersonId)),
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { key: 'limitKey' },
      window: MINUTE,
      max: 120,
      customRules: LIMITS,
    },
    advanced: {
      cookiePrefix: 'creator_codes',
      // The name stays the same with and without TLS; the flag says which it is.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: origin.startsWith('https:'),
        path: '/',
      },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: {
        generateId: ({ model }: { model: string }) =>
          model === 'person' || model === 'user' ? ids.next('Person') : bareId(),
      },
    },
    plugins: [
      // First: what the next plugin refuses is an attempt too.
      signInAttempts(store),
      joinAttempts(store, directory),
      addressRule(),
      passwordRace(store),
      firstProof(parts),
      ...secondFactor(store),
      sessionsById(store),
      magicLink({
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: linkIdentifier },
        expiresIn: 15 * MINUTE,
        sendMagicLink: async ({ email, url }) => {
          // The same answer whether or not somebody has the address.
          const person = await directory.personByEmail(unspelled(email));
          if (person === null) return;
          // Mail alone is no second factor; one that was set before the address was proven ends with the link.
          if (person.isProven && (await hasSecondFactor(store, person.id))) return;
          await send(person.email, mail.texts.signIn(url));
        },
      }),
      ours,
    ],
  } satisfies BetterAuthOptions;
}

/** A newer link to a new password ends those before it: one of them may have been left in sight. */
async function endOlderLinks(store: AuthStore, personId: string, newest: string): Promise<void> {
  const of = { field: 'value', operator: 'eq', value: personId, connector: 'AND' } as const;
  const rows = await store.find('verification', [of], { limit: 1_000 });
  const older = rows.flatMap(({ id, identifier }) =>
    String(identifier).startsWith(RESET) && identifier !== newest ? [String(id)] : [],
  );
  if (older.length === 0) return;
  await store.removeAll('verification', [
    { field: 'id', operator: 'in', value: older, connector: 'AND' },
  ]);
}

async function hasSecondFactor(store: AuthStore, id: string): Promise<boolean> {
  const [person] = await store.find(
    'person',
    [{ field: 'id', operator: 'eq', value: id, connector: 'AND' }],
    { limit: 1 },
  );
  return person?.['twoFactorEnabled'] === 1;
}

/** Ids that nobody outside ever sees: sixteen time-ordered bytes, as all ids are. */
function bareId(): string {
  return Buffer.from(uuidv7obj().bytes).toString('base64url');
}

/** Refusals are answers; anything else that is thrown is a fault of ours. */
function reportFault({ report }: AuthParts, error: unknown): void {
  const isRefusal = error instanceof Error && error.name === 'APIError' && !isUnavailable(error);
  if (!isRefusal) report(error instanceof Error ? error : new Error(String(error)));
}
