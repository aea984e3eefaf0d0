interface Waiting {
  readonly whose: string | undefined;
  readonly enter: (leave: () => void) => void;
}

/** Lets so many in at a time, and so many of one account; others wait, whoever came first is the next. */
export class Slots {
  private taken = 0;
  private readonly of = new Map<string, number>();
  private waiting: Waiting[] = [];

  constructor(
    private readonly count: number,
    private readonly each: number,
  ) {}

  /**
   * Waits for a turn.
   * @param whose the account whose turn it is; what is nobody's has no share
   * @returns what ends the turn: the next one's begins
   */
  take(whose?: string): Promise<() => void> {
    return new Promise((enter) => {
      this.waiting.push({ whose, enter });
      this.admit();
    });
  }

  private admit(): void {
    this.waiting = this.waiting.filter(({ whose, enter }) => {
      if (this.taken >= this.count || this.heldBy(whose) >= this.each) return true;
      this.held(whose, 1);
      let isOver = false;
      enter(() => {
        if (isOver) return;
        isOver = true;
        this.held(whose, -1);
        this.admit();
      });
      return false;
    });
  }

  private heldBy(whose: string | undefined): number {
    return whose === undefined ? 0 : (this.of.get(whose) ?? 0);
  }

  private held(whose: string | undefined, more: 1 | -1): void {
    this.taken += more;
    if (whose === undefined) return;
    const now = this.heldBy(whose) + more;
    if (now === 0) this.of.delete(whose);
    else this.of.set(whose, now);
  }
}
