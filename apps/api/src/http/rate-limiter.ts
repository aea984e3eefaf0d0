import type { Instant } from '@creator-codes/domain';
import type { RequestCounts } from '../application/ports/request-counts.js';
import type { Clock } from '../application/ports/unit-of-work.js';

const WINDOW = 60_000;

interface Count {
  /** What all processes together had counted when this one last asked. */
  shared: number;
  /** What this one has counted since. */
  own: number;
}

/**
 * Counts the requests of each caller and refuses those beyond a limit a minute. A process counts for itself and
 * adds up with the others every second, so a request costs no statement; a caller who uses several processes at
 * once gets at most a second's worth more.
 */
export class RateLimiter {
  private since: Instant = 0;
  private counts = new Map<string, Count>();

  /** @param limit requests a minute of one caller */
  constructor(
    private readonly store: RequestCounts,
    private readonly clock: Clock,
    readonly limit: number,
  ) {}

  /**
   * Counts one request.
   * @param caller of whom: a person, a token or an address
   * @returns null when it may be answered, else the seconds until it may be tried again
   */
  take(caller: string): number | null {
    const wait = this.waitFor(caller);
    if (wait === null) this.add(caller, 1);
    return wait;
  }

  /** Counts a request that turned out to be as much as several; those that come after it are refused for it. */
  add(caller: string, requests: number): void {
    if (requests === 0) return;
    this.turn(this.clock.now());
    let count = this.counts.get(caller);
    if (count === undefined) {
      count = { shared: 0, own: 0 };
      this.counts.set(caller, count);
    }
    count.own += requests;
  }

  /** As {@link take}, but counts nothing. */
  waitFor(caller: string): number | null {
    const now = this.clock.now();
    this.turn(now);
    const count = this.counts.get(caller);
    if (count === undefined || count.shared + count.own < this.limit) return null;
    return Math.max(1, Math.ceil((this.since + WINDOW - now) / 1_000));
  }

  /** Adds up with the other processes; to be called again and again. */
  async addUp(): Promise<void> {
    this.turn(this.clock.now());
    const { since, counts } = this;
    const counted = new Map<string, number>();
    for (const [caller, { own }] of counts) if (own > 0) counted.set(caller, own);
    if (counted.size === 0) return;
    const totals = await this.store.add(since, counted);
    for (const [caller, total] of totals) {
      const count = counts.get(caller);
      if (count === undefined) continue;
      count.shared = total;
      // What came in while the others were asked is not among theirs yet.
      count.own -= counted.get(caller) ?? 0;
    }
  }

  /** Forgets the windows that are over. */
  async forget(): Promise<void> {
    await this.store.forgetBefore(this.clock.now() - 2 * WINDOW);
  }

  private turn(now: Instant): void {
    const since = now - (now % WINDOW);
    if (since === this.since) return;
    this.since = since;
    this.counts = new Map();
  }
}
