/** What was signed out, revoked or taken away is refused on every process after so long at the latest. */
const REMEMBERED_FOR = 4_000;
/** Beyond these the oldest are forgotten: guesses fill no memory. */
const MAX_REMEMBERED = 10_000;

interface Entry<Found> {
  readonly until: number;
  found: Found | Promise<Found>;
}

/** Remembers for seconds who a caller is, so that a busy one costs a look-up every four seconds. */
export class ShortMemory<Found> {
  /** In the order in which they end. */
  private readonly entries = new Map<string, Entry<Found>>();

  /** @param now milliseconds, of whatever clock */
  constructor(private readonly now: () => number) {}

  /**
   * What is known, at once; else what `look` finds, which many who ask at the same time wait for together. What
   * failed is looked for again by whoever asks next.
   */
  recall(key: string, look: () => Promise<Found>): Found | Promise<Found> {
    const now = this.now();
    const known = this.entries.get(key);
    if (known !== undefined && now < known.until) return known.found;
    this.entries.delete(key);
    this.makeRoom(now);
    const found = look();
    const entry: Entry<Found> = { until: now + REMEMBERED_FOR, found };
    this.entries.set(key, entry);
    found.then(
      (value) => (entry.found = value),
      () => {
        if (this.entries.get(key) === entry) this.entries.delete(key);
      },
    );
    return found;
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  forgetAll(): void {
    this.entries.clear();
  }

  private makeRoom(now: number): void {
    for (const [key, { until }] of this.entries) {
      if (until > now && this.entries.size < MAX_REMEMBERED) return;
      this.entries.delete(key);
    }
  }
}
