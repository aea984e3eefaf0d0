import type { SocialPlatform } from '@creator-codes/domain';

/** Why a call of sign-in was refused. */
export interface AuthFailure {
  /** As the server names it; `NETWORK` when it could not be asked. */
  readonly code: string;
  /** 0 when the server could not be asked. */
  readonly status: number;
  /** Seconds to wait, where too much was tried. */
  readonly retryAfter: number | null;
}

/** What a call of sign-in gave. */
export type AuthAnswer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly failure: AuthFailure };

/** What a server tells strangers about itself. */
export interface ServerFacts {
  readonly isNeeded: boolean;
  readonly demo?: readonly DemoPerson[] | null;
  /** False where no link by mail reaches anybody. */
  readonly sendsMail?: boolean;
}

/** Somebody whom the demo made, shown on the sign-in page of a demo only. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly capacity: string;
}

/** One sign-in of the person, on one device. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
}

/** Who is signed in, and by which session. */
export interface CurrentSession {
  readonly session: SessionRow;
  readonly user: {
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled?: boolean | null;
  };
}

/** To whom an invitation belongs. */
export interface InvitationFacts {
  readonly accountName: string;
  readonly email: string;
  readonly capacity: string;
  readonly hasPerson: boolean;
}

/** What the link of an invitation into a program offers. */
export interface JoinOffer {
  readonly accountName: string;
  readonly programName: string;
  readonly firstName: string;
  readonly expiresAt: number;
}

/** What an open link into a program offers. */
export interface OpenLinkOffer {
  readonly accountName: string;
  readonly programName: string;
  readonly message: string | null;
  readonly endsAt: number;
  /** False where nothing is mailed: then whoever asks applies. */
  readonly sendsMail: boolean;
}

/** What somebody enters on the page of an open link. */
export interface LinkTyped {
  readonly name: string;
  readonly email: string;
  readonly platform: string;
  readonly profile: string;
  readonly language: string;
}

/** What the link in the mail that follows confirms. */
export interface LinkConfirmation {
  readonly accountName: string;
  readonly programName: string;
  readonly name: string;
  readonly email: string;
  readonly profile: {
    readonly platform: SocialPlatform;
    readonly handle: string;
    readonly url: string | null;
  };
}

type Done = Readonly<Record<string, unknown>> | null;

const post = <Data = Done>(path: string, body: Readonly<Record<string, unknown>> = {}) =>
  call<Data>('POST', path, body);

/** The routes under `/auth`, typed. Nothing is thrown: a refusal is an answer. */
export const auth = {
  setup: () => call<ServerFacts>('GET', '/setup'),
  setUp: (owner: { name: string; email: string; password: string }) => post('/setup', owner),
  signIn: (email: string, password: string) =>
    post<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password }),
  mailLink: (email: string, callbackURL: string) =>
    post('/sign-in/magic-link', { email, callbackURL, errorCallbackURL: '/sign-in' }),
  verifyCode: (code: string, trustDevice: boolean) =>
    post('/two-factor/verify-totp', { code, trustDevice }),
  verifyBackupCode: (code: string) => post('/two-factor/verify-backup-code', { code }),
  signOut: () => post('/sign-out'),
  signOutEverywhere: () => post('/revoke-sessions'),
  current: () => call<CurrentSession | null>('GET', '/get-session'),
  sessions: () => call<readonly SessionRow[]>('GET', '/list-sessions'),
  revokeSession: (id: string) => post('/revoke-session', { id }),
  changePassword: (currentPassword: string, newPassword: string, revokeOtherSessions: boolean) =>
    post('/change-password', { currentPassword, newPassword, revokeOtherSessions }),
  requestReset: (email: string) =>
    post('/request-password-reset', { email, redirectTo: '/reset-password' }),
  resetPassword: (newPassword: string, token: string) =>
    post('/reset-password', { newPassword, token }),
  enableSecondFactor: (password: string) =>
    post<{ totpURI: string; backupCodes: readonly string[] }>('/two-factor/enable', { password }),
  disableSecondFactor: (password: string) => post('/two-factor/disable', { password }),
  newBackupCodes: (password: string) =>
    post<{ backupCodes: readonly string[] }>('/two-factor/generate-backup-codes', { password }),
  invitation: (token: string) => post<InvitationFacts>('/invitation', { token }),
  joinOffer: (token: string) => post<JoinOffer>('/join-invitation', { token }),
  answerJoin: (token: string, isAccepted: boolean) =>
    post('/answer-join-invitation', { token, isAccepted }),
  openLink: (token: string) => post<OpenLinkOffer>('/open-link', { token }),
  askByLink: (token: string, typed: LinkTyped) =>
    post<{ isMailed: boolean }>('/ask-by-link', { token, ...typed }),
  linkConfirmation: (token: string) => post<LinkConfirmation>('/link-confirmation', { token }),
  confirmByLink: (token: string) => post('/confirm-by-link', { token }),
  acceptInvitation: (accepted: { token: string; name?: string; password?: string }) =>
    post('/accept-invitation', accepted),
};

async function call<Data>(
  method: 'GET' | 'POST',
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<AuthAnswer<Data>> {
  try {
    const response = await fetch(`/auth${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, data: answer as Data };
    return { ok: false, failure: failureOf(response, answer) };
  } catch {
    return { ok: false, failure: { code: 'NETWORK', status: 0, retryAfter: null } };
  }
}

function failureOf(response: Response, answer: unknown): AuthFailure {
  const code = (answer as { code?: unknown } | null)?.code;
  const wait = Number(
    response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? '',
  );
  return {
    code: typeof code === 'string' ? code : `HTTP_${response.status}`,
    status: response.status,
    retryAfter: response.status === 429 && wait > 0 ? wait : null,
  };
}
