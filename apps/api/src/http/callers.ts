import { hash } from 'node:crypto';
import { isIdOf, type AccountId, type PersonId } from '@creator-codes/domain';
import type { Actor, Call } from '../application/ports/actor.js';
import type { PersonSession } from '../application/ports/auth.js';
import type { AccountMembership, Directory } from '../application/ports/people.js';
import { unknownAccount } from '../graphql/basics/require-call.js';
import type { MaybePromise } from '../maybe-promise.js';
import { ShortMemory } from '../short-memory.js';

/** Somebody who is signed in, and what they are to which accounts. */
export interface Caller {
  readonly actor: Omit<Actor, 'address'>;
  /** Null for what is no person. */
  readonly email: string | null;
  /** Oldest account first. */
  readonly memberships: readonly Pick<AccountMembership, 'accountId' | 'member'>[];
  readonly accountIds: readonly AccountId[];
  /** Values of `set-cookie` for the answer: they prolong a session that is used. */
  readonly cookies: readonly string[];
}

/** The account that a caller stands in, and as what. */
export type Standing = Pick<Call, 'accountId' | 'capacity' | 'ownerId'>;

const SESSION_COOKIE = /(?:^|;\s*)creator_codes\.session_token=([^;]+)/;
/** Whether somebody chose to be signed out with their browser; such a session is not prolonged. */
const SHORT_COOKIE = /(?:^|;\s*)(creator_codes\.dont_remember=[^;]+)/;

/**
 * Who calls. A session costs several statements and a signature, many times what a whole query may: so what was
 * found is remembered for seconds, by a hash of what the caller showed.
 */
export class Callers {
  private readonly remembered: ShortMemory<Caller | null>;

  constructor(
    private readonly sessionOf: (headers: Headers) => Promise<PersonSession | null>,
    private readonly directory: Pick<Directory, 'membershipsOf'>,
    now: () => number = () => performance.now(),
  ) {
    this.remembered = new ShortMemory(now, weightOf);
  }

  /** Null for a stranger: no session, or one that is over. */
  callerOf(cookies: string | undefined): MaybePromise<Caller | null> {
    const cookie = sessionIn(cookies);
    if (cookie === null) return null;
    return this.remembered.recall(keyOf(cookie), () => this.look(cookie, cookies));
  }

  /** As {@link callerOf}, without what is remembered: an account may have been made on another process just now. */
  callerNow(cookies: string | undefined): MaybePromise<Caller | null> {
    const cookie = sessionIn(cookies);
    if (cookie !== null) this.remembered.forget(keyOf(cookie));
    return this.callerOf(cookies);
  }

  /** What ends somebody's session, or changes what they may, is seen at once on the process in which it happens. */
  forget(personId: PersonId): void {
    this.remembered.forgetWhere((caller) => caller?.actor.id === personId);
  }

  private async look(cookie: string, cookies = ''): Promise<Caller | null> {
    const own = [`creator_codes.session_token=${cookie}`, SHORT_COOKIE.exec(cookies)?.[1] ?? []];
    const session = await this.sessionOf(new Headers({ cookie: own.flat().join('; ') }));
    if (session === null) return null;
    const { id, name, email } = session.person;
    const memberships = await this.directory.membershipsOf(id);
    const accountIds = memberships.map(({ accountId }) => accountId);
    const { cookies: prolonged } = session;
    const actor = { kind: 'PERSON', id, name } as const;
    return { actor, email, memberships, accountIds, cookies: prolonged };
  }
}

/** Bytes of somebody's name, address and cookies, and of each account. */
const CALLER = 1_500;
const MEMBERSHIP = 500;

function weightOf(caller: Caller | null): number {
  return caller === null ? 0 : CALLER + caller.memberships.length * MEMBERSHIP;
}

function sessionIn(cookies = ''): string | null {
  return SESSION_COOKIE.exec(cookies)?.[1] ?? null;
}

function keyOf(credential: string): string {
  return hash('sha256', credential, 'base64');
}

/**
 * The account that a caller stands in, and as what.
 * @param account the value of `Creator-Codes-Account`; without it their first
 * @returns null for somebody who belongs to no account
 * @throws FORBIDDEN for what is no account of theirs, in whatever way
 */
export function standingOf(
  { memberships }: Pick<Caller, 'memberships'>,
  account: string | undefined,
): Standing | null {
  if (account !== undefined && !isIdOf('Account', account)) throw unknownAccount();
  const membership =
    account === undefined
      ? memberships[0]
      : memberships.find(({ accountId }) => accountId === account);
  if (membership === undefined) {
    if (account === undefined) return null;
    throw unknownAccount();
  }
  const { accountId, member } = membership;
  return { accountId, capacity: member.capacity, ownerId: member.ownerId };
}
