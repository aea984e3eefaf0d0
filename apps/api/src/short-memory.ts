/** What was signed out, revoked or taken away is refused on every process after so long at the latest. */
const REMEMBERED_FOR = 4_000;
/** Beyond these the oldest are forgotten: guesses fill no memory. */
const MAX_REMEMBERED = 10_000;
/** Nor do those who are found, whatever there is to know of them. */
export const MAX_REMEMBERED_BYTES = 8 * 1_024 * 1_024;
/** Bytes of an entry with its key, but for what is found. */
const ENTRY = 400;

interface Entry<Found> {
  readonly until: number;
  found: Found | Promise<Found>;
  weight: number;
}

/** Remembers for seconds who a caller is, so that a busy one costs a look-up every four seconds. */
export class ShortMemory<Found> {
  /** In the order in which they end. */
  private readonly entries = new Map<string, Entry<Found>>();
  private weight = 0;

  /**
   * @param now milliseconds of a clock that never goes back: what is over would be remembered again
   * @param weigh about how many bytes what was found takes
   */
  constructor(
    private readonly now: () => number,
    private readonly weigh: (found: Found) => number,
  ) {}

  /** What is remembered now, as it is counted. */
  get bytes(): number {
    return this.weight;
  }

  /**
   * What is known, at once; else what `look` finds, which many who ask at the same time wait for together. What
   * failed is looked for again by whoever asks next.
   */
  recall(key: string, look: () => Promise<Found>): Found | Promise<Found> {
    const now = this.now();
    const known = this.entries.get(key);
    if (known !== undefined && now < known.until) return known.found;
    this.forget(key);
    this.makeRoom(now, MAX_REMEMBERED - 1);
    const found = look();
    const entry: Entry<Found> = { until: now + REMEMBERED_FOR, found, weight: ENTRY };
    this.entries.set(key, entry);
    this.weight += ENTRY;
    found.then(
      (value) => {
        this.keep(key, entry, value);
      },
      () => {
        if (this.entries.get(key) === entry) this.forget(key);
      },
    );
    return found;
  }

  forget(key: string): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }

  /** What is being looked for just now is forgotten too: it may have been read too early. */
  forgetWhere(isSo: (found: Found) => boolean): void {
    for (const [key, { found }] of this.entries) {
      if (found instanceof Promise || isSo(found)) this.forget(key);
    }
  }

  private keep(key: string, entry: Entry<Found>, value: Found): void {
    entry.found = value;
    if (this.entries.get(key) !== entry) return;
    const more = this.weigh(value);
    entry.weight += more;
    this.weight += more;
    this.makeRoom(-Infinity, MAX_REMEMBERED);
  }

  /** Forgets those that are over, and the oldest until no more than so many are left, and their weight is in bounds. */
  private makeRoom(now: number, atMost: number): void {
    for (const [key, { until }] of this.entries) {
      const isFull = this.entries.size > atMost || this.weight > MAX_REMEMBERED_BYTES;
      if (until > now && !isFull) return;
      this.forget(key);
    }
  }
}
