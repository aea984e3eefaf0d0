/** How often late ones are looked for, in milliseconds. */
const LOOK_EVERY = 500;

interface Watched {
  readonly until: number;
  readonly onLate: () => void;
}

/** Watches many short waits by one timer: one for each would cost every statement. */
export class Deadline {
  /** In the order in which they end. */
  private readonly watched = new Set<Watched>();
  private timer: NodeJS.Timeout | null = null;

  /** @param within milliseconds; it may take half a second more */
  constructor(private readonly within: number) {}

  /** @returns what ends the watch */
  watch(onLate: () => void): () => void {
    const watched = { until: performance.now() + this.within, onLate };
    this.watched.add(watched);
    this.timer ??= setInterval(() => {
      this.look();
    }, LOOK_EVERY).unref();
    return () => this.watched.delete(watched);
  }

  private look(): void {
    const now = performance.now();
    for (const watched of this.watched) {
      if (watched.until > now) break;
      this.watched.delete(watched);
      watched.onLate();
    }
    if (this.watched.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
