import { createHash } from 'node:crypto';
import { isIdOf, type Person } from '@creator-codes/domain';
import type { Actor, Call } from '../application/actor.js';
import type { AccountMembership, Directory } from '../application/ports-people.js';
import { unknownAccount } from '../graphql/require-call.js';

/** Somebody who is signed in, and what they are to which accounts. */
export interface Caller {
  readonly actor: Omit<Actor, 'address'>;
  /** Null for what is no person. */
  readonly email: string | null;
  /** Oldest account first. */
  readonly memberships: readonly Pick<AccountMembership, 'accountId' | 'member'>[];
}

interface Remembered {
  readonly until: number;
  readonly caller: Promise<Caller | null>;
}

/** Signing out, or being removed, holds on every process after this time at the latest. */
const REMEMBER_FOR = 4_000;
/** More callers than this within four seconds are looked up anew. */
const MAX_REMEMBERED = 10_000;

const SESSION_COOKIE = /(?:^|;\s*)creator_codes\.session_token=([^;]+)/;

/**
 * Who calls. A session costs several statements and a signature, many times what a whole query may: so what was
 * found is remembered for seconds, by a hash of what the caller showed.
 */
export class Callers {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly personOf: (headers: Headers) => Promise<Person | null>,
    private readonly directory: Pick<Directory, 'membershipsOf'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Null for a stranger: no session, or one that is over. */
  callerOf(cookies: string | undefined): Promise<Caller | null> {
    const cookie = SESSION_COOKIE.exec(cookies ?? '')?.[1];
    if (cookie === undefined) return Promise.resolve(null);
    return this.recall(keyOf(cookie), () => this.look(cookie));
  }

  /** As {@link callerOf}, whatever is remembered: an account may have been made on another process just now. */
  callerNow(cookies: string | undefined): Promise<Caller | null> {
    const cookie = SESSION_COOKIE.exec(cookies ?? '')?.[1];
    if (cookie !== undefined) this.remembered.delete(keyOf(cookie));
    return this.callerOf(cookies);
  }

  /** Sign-in, sign-out and changes of members are seen at once on the process where they happen. */
  forget(): void {
    this.remembered.clear();
  }

  private recall(key: string, look: () => Promise<Caller | null>): Promise<Caller | null> {
    const known = this.remembered.get(key);
    const now = this.now();
    if (known !== undefined && now < known.until) return known.caller;
    this.remembered.delete(key);
    this.makeRoom(now);
    const caller = look();
    const entry = { until: now + REMEMBER_FOR, caller };
    this.remembered.set(key, entry);
    caller.catch(() => {
      if (this.remembered.get(key) === entry) this.remembered.delete(key);
    });
    return caller;
  }

  /** Entries are in the order in which they end. */
  private makeRoom(now: number): void {
    for (const [key, { until }] of this.remembered) {
      if (until > now && this.remembered.size < MAX_REMEMBERED) return;
      this.remembered.delete(key);
    }
  }

  private async look(cookie: string): Promise<Caller | null> {
    const person = await this.personOf(
      new Headers({ cookie: `creator_codes.session_token=${cookie}` }),
    );
    if (person === null) return null;
    const { id, name, email } = person;
    const memberships = await this.directory.membershipsOf(id);
    return { actor: { kind: 'PERSON', id, name }, email, memberships };
  }
}

function keyOf(credential: string): string {
  return createHash('sha256').update(credential).digest('base64');
}

/**
 * The account that a caller stands in (A16), and as what.
 * @param wanted the value of `Creator-Codes-Account`; without it their first
 * @returns null for somebody who belongs to no account
 * @throws FORBIDDEN for what is no account of theirs, in whatever way
 */
export function standingOf(
  { memberships }: Caller,
  wanted: string | undefined,
): Pick<Call, 'accountId' | 'capacity' | 'ownerId'> | null {
  if (wanted !== undefined && !isIdOf('Account', wanted)) throw unknownAccount();
  const found =
    wanted === undefined
      ? memberships[0]
      : memberships.find(({ accountId }) => accountId === wanted);
  if (found === undefined) {
    if (wanted === undefined) return null;
    throw unknownAccount();
  }
  const { capacity, ownerId } = found.member;
  return { accountId: found.accountId, capacity, ownerId };
}
