/** How long one turn of the event loop may let requests in, in milliseconds. */
export const TURN_LIMIT = 1_000;
/** How long a request may wait to be let in, in milliseconds. */
const WAIT_LIMIT = 2_000;

/** To be called when the request is answered; null: it is refused. */
export type Entry = (() => void) | null;

interface Waiter {
  readonly since: number;
  readonly settle: (entry: Entry) => void;
}

/**
 * What is being answered, and whether more may be. A few requests at a time are worked on, since each holds its
 * answer in memory and several share one database; others wait a little, so that a burst of small requests is
 * served whole and only what comes faster than it can be answered is refused.
 *
 * While the process itself is busy requests wait unread in their sockets, and one turn of the event loop takes
 * them up together: what comes up late in a long turn has waited at least as long as the turn lasts.
 */
export class Load {
  private underWay = 0;
  private turnBegan: number | null = null;
  /** Oldest first. */
  private readonly waiting = new Set<Waiter>();

  /**
   * @param atOnce how many requests are worked on
   * @param waitLimit milliseconds that another one may wait
   */
  constructor(
    readonly atOnce: number,
    private readonly waitLimit = WAIT_LIMIT,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Lets a request in: at once if there is room. */
  enter(): Entry | Promise<Entry> {
    if (this.turnLasts() > TURN_LIMIT) return null;
    if (this.underWay < this.atOnce) return this.admit();
    const [oldest] = this.waiting;
    // Those before have waited half of what they may: a newcomer would wait for nothing.
    const isStuck = oldest !== undefined && this.now() - oldest.since >= this.waitLimit / 2;
    return isStuck ? null : this.wait();
  }

  private admit(): Entry {
    this.underWay += 1;
    return () => {
      this.underWay -= 1;
      this.letNextIn();
    };
  }

  private wait(): Promise<Entry> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        since: this.now(),
        settle: (entry) => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve(entry);
        },
      };
      const timer = setTimeout(waiter.settle, this.waitLimit, null);
      this.waiting.add(waiter);
    });
  }

  private letNextIn(): void {
    for (const { since, settle } of this.waiting) {
      // While the process was busy, nobody's time could run out.
      const isLate = this.now() - since > this.waitLimit;
      settle(isLate ? null : this.admit());
      if (!isLate) return;
    }
  }

  /** Milliseconds since the first request of this turn. */
  private turnLasts(): number {
    if (this.turnBegan !== null) return this.now() - this.turnBegan;
    this.turnBegan = this.now();
    // Comes when every socket that was ready has had its turn.
    setImmediate(() => {
      this.turnBegan = null;
    });
    return 0;
  }
}
