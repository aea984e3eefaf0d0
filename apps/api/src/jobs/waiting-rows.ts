import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  TryWaitingRow,
  WaitingCreator,
  WaitingRow,
  WaitingRows,
} from '../application/ports/waiting-rows.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;
/** Rows of one look: the next one begins soon. */
const LOOK = 5_000;

/**
 * Tries rows that wait: their wait is over, or they may be done by now. Others have their turn between any two of them.
 */
export class WaitingRowsTrier implements Job {
  readonly name = 'waiting rows';
  readonly every = 1_000;

  /** How far it is with each creator whose rows are all to be looked at. */
  readonly #behind = new Map<string, Pick<WaitingRow, 'jobId' | 'n'>>();
  #isClosing = false;

  constructor(
    private readonly rows: WaitingRows,
    private readonly clock: Clock,
    private readonly tryRow: TryWaitingRow,
  ) {}

  /**
   * Tries all rows whose time has come. One that fails stands in nobody's way, and is tried again at the next look.
   * @returns how many they were
   * @throws the first error, once all others have been tried
   */
  async run(): Promise<number> {
    const errors: unknown[] = [];
    const seen = new Set<string>();
    let failed = 0;
    while (!this.#isClosing && seen.size < LOOK) {
      const hasMore = await this.#makeDue();
      const limit = BATCH + failed;
      const due = await this.rows.due(this.clock.now(), limit);
      const next = due.filter(({ jobId, n }) => !seen.has(`${jobId} ${n}`));
      // Those that fail stay due: behind them are others.
      failed = due.length - next.length;
      for (const { accountId, ...row } of next) {
        const key = `${row.jobId} ${row.n}`;
        if (this.#isClosing || seen.has(key)) continue;
        seen.add(key);
        await this.tryRow(accountId, row).catch((error: unknown) => errors.push(error));
        await nextTurn();
      }
      if (next.length === 0 && due.length < limit && !hasMore) break;
    }
    if (errors.length > 0) throw errors[0];
    return seen.size;
  }

  /** No other row is begun. */
  stop(): void {
    this.#isClosing = true;
  }

  close(): void {
    this.stop();
  }

  /** Some rows more of each creator about whom something has become true. Answers whether there may be more. */
  async #makeDue(): Promise<boolean> {
    const creators = await this.rows.creators(BATCH);
    if (creators.length === 0) this.#behind.clear();
    let hasMore = false;
    for (const creator of creators) {
      const key = keyOf(creator);
      const behind = this.#behind.get(key) ?? null;
      const last = await this.rows.makeDue(creator, behind, BATCH, this.clock.now());
      if (last === null) this.#behind.delete(key);
      else this.#behind.set(key, last);
      hasMore ||= last !== null;
      await nextTurn();
    }
    return hasMore;
  }
}

/** Whoever is asked for again is begun again. */
function keyOf({ accountId, creatorId, asked }: WaitingCreator): string {
  return `${accountId} ${creatorId} ${asked}`;
}
