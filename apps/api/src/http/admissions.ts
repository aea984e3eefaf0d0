import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MaybePromise } from '../maybe-promise.js';
import { Load } from './overload.js';

/** One caller gets at most so large a part of what is worked on at once. */
const SHARE = 1 / 5;
/** Operations that cost more are worked on beside the others, few at once. */
const HEAVY = 5_000;
const HEAVY_AT_ONCE = 2;
/** How long they wait for each other, in milliseconds. */
const HEAVY_WAIT = 10_000;

/** What one caller has under way. */
interface Own {
  readonly requests: Load;
  /** One at once: a caller who sends many waits for themselves, and nobody waits for them. */
  readonly heavy: Load;
  users: number;
}

/**
 * Who is let in. A place in the process comes first, before anybody is looked up; once it is known who asks, a
 * place among the caller's own; and once it is known how much is asked, heavy work waits for a turn of its own.
 * Nobody holds a place while they wait for another one, so whoever asks for too much is in nobody's way.
 */
export class Admissions {
  readonly all: Load;
  /** Requests of one caller that are worked on at once. */
  readonly share: number;
  readonly heavy = new Load(HEAVY_AT_ONCE, HEAVY_WAIT);
  private readonly callers = new Map<string, Own>();
  private turn: Promise<unknown> = Promise.resolve();

  /** @param atOnce how many requests are worked on, heavy ones aside */
  constructor(atOnce: number) {
    this.all = new Load(atOnce);
    this.share = Math.max(1, Math.ceil(atOnce * SHARE));
  }

  /** Lets a request in, or refuses it with null. */
  enter(): MaybePromise<Admission | null> {
    const entry = this.all.enter();
    const admission = (leave: (() => void) | null) =>
      leave === null ? null : new Admission(this, leave);
    return entry instanceof Promise ? entry.then(admission) : admission(entry);
  }

  /** What a caller has under way; `release` it as often. */
  own(caller: string): Own {
    let own = this.callers.get(caller);
    if (own === undefined) {
      own = { requests: new Load(this.share), heavy: new Load(1, HEAVY_WAIT), users: 0 };
      this.callers.set(caller, own);
    }
    own.users += 1;
    return own;
  }

  release(caller: string): void {
    const own = this.callers.get(caller);
    if (own === undefined) return;
    own.users -= 1;
    if (own.users === 0) this.callers.delete(caller);
  }

  /** Resolves in a turn of the event loop in which no other heavy work begins: what is light goes between. */
  turnForHeavy(): Promise<unknown> {
    this.turn = this.turn.then(() => nextTurn());
    return this.turn;
  }
}

/** Why a request is refused after it was let in: the process or the caller has too much under way. */
export type Refusal = 'process' | 'caller';

/** One request that was let in, until it leaves. */
export class Admission {
  private caller: string | null = null;
  private own: Own | null = null;
  private leaveOwn: (() => void) | null = null;
  private leaveHeavy: (() => void) | null = null;

  constructor(
    private readonly admissions: Admissions,
    private leavePlace: (() => void) | null,
  ) {}

  /** Takes a place among those of a caller. */
  callBy(caller: string): MaybePromise<Refusal | null> {
    this.caller = caller;
    this.own = this.admissions.own(caller);
    const entry = this.own.requests.enter();
    if (entry instanceof Promise) return this.waitForOwn(entry);
    this.leaveOwn = entry;
    return entry === null ? 'caller' : null;
  }

  private async waitForOwn(entry: Promise<(() => void) | null>): Promise<Refusal | null> {
    this.givePlaceBack();
    this.leaveOwn = await entry;
    if (this.leaveOwn === null) return 'caller';
    this.leavePlace = await this.admissions.all.enter();
    return this.leavePlace === null ? 'process' : null;
  }

  /** Waits for a turn if the work is heavy. */
  weigh(cost: number): MaybePromise<Refusal | null> {
    return cost < HEAVY || this.own === null ? null : this.waitForHeavy(this.own);
  }

  private async waitForHeavy({ heavy }: Own): Promise<Refusal | null> {
    const { admissions } = this;
    this.givePlaceBack();
    const leaveOwn = await heavy.enter();
    if (leaveOwn === null) return 'caller';
    const leaveAll = await admissions.heavy.enter();
    this.leaveHeavy = () => {
      leaveAll?.();
      leaveOwn();
    };
    if (leaveAll === null) return 'process';
    await admissions.turnForHeavy();
    return null;
  }

  /** Makes room for others. */
  leave(): void {
    this.givePlaceBack();
    this.leaveHeavy?.();
    this.leaveOwn?.();
    if (this.caller !== null) this.admissions.release(this.caller);
  }

  private givePlaceBack(): void {
    this.leavePlace?.();
    this.leavePlace = null;
  }
}
