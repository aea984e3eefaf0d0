import { violation, type Capacity, type PersonId, type Violation } from '@creator-codes/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { bodyOf } from './body.js';
import { linkEndpoints, type ByOpenLink } from './link-endpoints.js';
import { invalidInput, invalidInvitation, refusal } from './refusal.js';
import { tokenOf } from './token-of.js';

/** The use cases by which people come to be; the library's own sign-up is closed. */
export interface SignUp extends ByOpenLink {
  isSetUpNeeded(): Promise<boolean>;
  /** Whether links by mail reach anybody. */
  readonly sendsMail: boolean;
  /** The people of a demo, for its sign-in page; null if there are none. */
  demoPeople(): Promise<readonly DemoPerson[] | null>;
  /** Null if there is somebody already. */
  setUp(input: Input, headers: Headers): Promise<SetUpOutcome>;
  offer(token: string): Promise<object | null>;
  accept(
    input: Input & { readonly token: string },
    by: { readonly personId: PersonId | null; readonly headers: Headers },
  ): Promise<AcceptOutcome>;
  /** What the link of an invitation into a program offers; null for one that cannot be answered. */
  joinOffer(secret: string): Promise<object | null>;
  /** False where it could not be answered. */
  answerJoin(
    answer: { readonly secret: string; readonly isAccepted: boolean },
    headers: Headers,
  ): Promise<boolean>;
}

/** Somebody whose password everybody knows. */
interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly capacity: Capacity;
}

type Input = Readonly<Record<'name' | 'email' | 'password', unknown>>;

type SetUpOutcome =
  | { readonly ok: true; readonly value: { readonly personId: PersonId } }
  | { readonly ok: false; readonly violations: readonly Violation[] }
  | null;

type AcceptOutcome =
  | { readonly kind: 'ACCEPTED'; readonly personId: PersonId; readonly isBegun: boolean }
  | { readonly kind: 'INVALID' | 'SIGN_IN_FIRST' }
  | { readonly kind: 'REFUSED'; readonly violations: readonly Violation[] };

type Endpoint = Parameters<typeof setSessionCookie>[0];

/** Our own addresses under `/auth`, beside the library's: the same limits, the same cookies, the same errors. */
export function ownEndpoints(signUp: SignUp): BetterAuthPlugin {
  return {
    id: 'creator-codes',
    endpoints: {
      ...linkEndpoints(signUp),
      isSetUpNeeded: createAuthEndpoint('/setup', { method: 'GET' }, async (ctx) =>
        ctx.json({
          isNeeded: await signUp.isSetUpNeeded(),
          demo: await signUp.demoPeople(),
          sendsMail: signUp.sendsMail,
        }),
      ),
      setUp: createAuthEndpoint('/setup', { method: 'POST' }, async (ctx) => {
        const { name, email, password } = bodyOf(ctx);
        const outcome = await signUp.setUp({ name, email, password }, ctx.headers ?? new Headers());
        if (outcome === null)
          throw refusal('FORBIDDEN', 'SETUP_DONE', 'There is somebody already: sign in.');
        if (!outcome.ok) throw invalidInput(outcome.violations);
        return ctx.json({ person: await signIn(ctx, outcome.value.personId) });
      }),
      invitation: createAuthEndpoint('/invitation', { method: 'POST' }, async (ctx) => {
        const offer = await signUp.offer(tokenOf(ctx));
        if (offer === null) throw invalidInvitation();
        return ctx.json(offer);
      }),
      acceptInvitation: createAuthEndpoint(
        '/accept-invitation',
        { method: 'POST' },
        async (ctx) => {
          const session = await getSessionFromCtx(ctx);
          const personId = (session?.user.id ?? null) as PersonId | null;
          const { name, password } = bodyOf(ctx);
          const outcome = await signUp.accept(
            { token: tokenOf(ctx), name, email: undefined, password },
            { personId, headers: ctx.headers ?? new Headers() },
          );
          switch (outcome.kind) {
            case 'INVALID':
              throw invalidInvitation();
            case 'SIGN_IN_FIRST':
              throw refusal('FORBIDDEN', 'SIGN_IN_FIRST', 'Sign in as the invited person first.');
            case 'REFUSED':
              throw invalidInput(outcome.violations);
            case 'ACCEPTED': {
              // Somebody new gets a session of their own; others stay as they are signed in.
              const { isBegun, personId: id } = outcome;
              return ctx.json({ person: isBegun ? await signIn(ctx, id) : { id } });
            }
          }
        },
      ),
      joinInvitation: createAuthEndpoint('/join-invitation', { method: 'POST' }, async (ctx) => {
        const offer = await signUp.joinOffer(tokenOf(ctx));
        if (offer === null) throw invalidInvitation();
        return ctx.json(offer);
      }),
      answerJoinInvitation: createAuthEndpoint(
        '/answer-join-invitation',
        { method: 'POST' },
        async (ctx) => {
          const { isAccepted } = bodyOf(ctx);
          if (typeof isAccepted !== 'boolean')
            throw invalidInput([violation('REQUIRED', ['isAccepted'])]);
          const answer = { secret: tokenOf(ctx), isAccepted };
          const headers = ctx.headers ?? new Headers();
          if (!(await signUp.answerJoin(answer, headers))) throw invalidInvitation();
          return ctx.json({ isAccepted });
        },
      ),
    },
  };
}

/** A session of their own, new with every sign-in: what a cookie said before is not taken over. */
async function signIn(ctx: Endpoint, personId: PersonId): Promise<{ readonly id: PersonId }> {
  const { internalAdapter } = ctx.context;
  const user = await internalAdapter.findUserById(personId);
  if (user === null) throw new Error('the new person is not there');
  const session = await internalAdapter.createSession(personId);
  await setSessionCookie(ctx, { session, user });
  return { id: personId };
}
