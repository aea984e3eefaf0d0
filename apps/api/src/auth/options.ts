import { PASSWORD_MAX, PASSWORD_MIN, resetMail, signInMail } from '@creator-codes/domain';
import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { v7 } from 'uuid';
import { isUnavailable, type Clock, type Ids } from '../application/ports.js';
import type { AuthStore } from '../application/ports-auth.js';
import type { Directory, Mail, Outbox } from '../application/ports-people.js';
import { authAdapter } from './adapter.js';
import type { Passwords } from './passwords.js';

/** How the server tells the library where a request came from; whatever a client sends under it is replaced. */
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
}

/** How often an address may try, in seconds and tries; counted in the database, so by all processes together. */
const LIMITS = {
  '/sign-in/email': { window: MINUTE, max: 10 },
  '/sign-in/magic-link': { window: 5 * MINUTE, max: 5 },
  '/magic-link/verify': { window: MINUTE, max: 10 },
  '/request-password-reset': { window: 5 * MINUTE, max: 5 },
  '/reset-password': { window: MINUTE, max: 10 },
  '/change-password': { window: MINUTE, max: 10 },
  '/two-factor/*': { window: MINUTE, max: 10 },
  '/accept-invitation': { window: MINUTE, max: 10 },
  '/invitation': { window: MINUTE, max: 30 },
  // Pages ask these whenever they open; they cost one read.
  '/get-session': false,
  '/setup': (request: Request) => (request.method === 'GET' ? false : { window: MINUTE, max: 10 }),
} as const;

/** The library as we run it: what it may do, and under which names it keeps it (ADR 9). */
export function authOptions(parts: AuthParts, ours: BetterAuthPlugin) {
  const { store, directory, outbox, mail, passwords, secret, clock, ids } = parts;
  const origin = mail.address();
  const send = async (to: string, text: { readonly subject: string; readonly text: string }) =>
    outbox.add({
      ...{ to, ...text, id: ids.next('Message'), createdAt: clock.now() },
      state: mail.hasRelay ? 'QUEUED' : 'NOT_SENT',
    });
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
      sendResetPassword: ({ user, token }) =>
        send(user.email, resetMail(`${origin}/reset-password?token=${token}`)),
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
    verification: { modelName: 'verification', storeIdentifier: 'hashed' },
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
      twoFactor({
        issuer: 'Creator Codes',
        twoFactorTable: 'two_factor',
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: 15 * MINUTE,
        sendMagicLink: async ({ email, url }) => {
          // The same answer whether or not somebody has the address. Mail alone is no second factor.
          const person = await directory.personByEmail(email.toLowerCase());
          if (person !== null && !(await hasSecondFactor(store, person.id)))
            await send(person.email, signInMail(url));
        },
      }),
      ours,
    ],
  } satisfies BetterAuthOptions;
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
  return v7(undefined, Buffer.allocUnsafe(16)).toString('base64url');
}

/** Refusals are answers; whatever else is thrown is a fault of ours. */
function reportFault({ report }: AuthParts, error: unknown): void {
  const isRefusal = error instanceof Error && error.name === 'APIError' && !isUnavailable(error);
  if (!isRefusal) report(error instanceof Error ? error : new Error(String(error)));
}
