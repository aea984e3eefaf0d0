import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId } from '@creator-codes/domain';
import type {
  TryWaitingRow,
  WaitingAsked,
  WaitingRow,
  WaitingRows,
} from '../application/ports/waiting-rows.js';
import { isUnavailable, type Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';
import { Pauses } from './pauses.js';

const BATCH = 100;
/** Rows of an account: then it is the turn of others. */
const TURN = 25;
/** Rows of one look: the next one begins soon. */
const LOOK = 5_000;

/** What one look has come to. */
interface Look {
  readonly errors: unknown[];
  readonly seen: Set<string>;
  /** Rows of an account that stay due and are not tried. */
  readonly passed: Map<AccountId, number>;
}

/**
 * Tries rows that wait: their wait is over, or they may be done by now. Others have their turn between any two of them.
 */
export class WaitingRowsTrier implements Job {
  readonly name = 'waiting rows';
  readonly every = 1_000;

  /** How far it is with all that was asked for. */
  readonly #behind = new Map<string, Pick<WaitingRow, 'jobId' | 'n'>>();
  /** The turn in which each account was last served. */
  readonly #served = new Map<AccountId, number>();
  readonly #pauses = new Pauses();
  #turns = 0;
  #isClosing = false;

  constructor(
    private readonly rows: WaitingRows,
    private readonly clock: Clock,
    private readonly tryRow: TryWaitingRow,
  ) {}

  /**
   * Tries all rows whose time has come; accounts take turns. One that fails stands in nobody's way, and is tried again
   * after a pause that grows.
   * @returns how many they were
   * @throws the first error, once all others have been tried
   */
  async run(): Promise<number> {
    const passed = this.#pauses.forget(this.clock.now());
    const look: Look = { errors: [], seen: new Set(), passed };
    while (!this.#isOver(look)) {
      let hasMore = await this.#makeDue(look);
      for (const accountId of await this.#inTurn()) {
        if (this.#isOver(look)) break;
        this.#served.set(accountId, (this.#turns += 1));
        const hasMoreOfIt = await this.#turn(accountId, look);
        hasMore ||= hasMoreOfIt;
      }
      if (!hasMore) break;
    }
    if (look.errors.length > 0) throw look.errors[0];
    return look.seen.size;
  }

  #isOver({ seen }: Look): boolean {
    return this.#isClosing || seen.size >= LOOK;
  }

  /** Accounts with rows whose time has come, first those that were served longest ago. */
  async #inTurn(): Promise<readonly AccountId[]> {
    const accounts = await this.rows.accountsDue(this.clock.now());
    if (accounts.length === 0) this.#served.clear();
    const servedAt = (accountId: AccountId) => this.#served.get(accountId) ?? 0;
    return [...accounts].sort((a, b) => servedAt(a) - servedAt(b));
  }

  /** Some rows of an account. Answers whether there may be more. */
  async #turn(accountId: AccountId, { seen, errors, passed }: Look): Promise<boolean> {
    const now = this.clock.now();
    const limit = TURN + (passed.get(accountId) ?? 0);
    const due = await this.rows.due(accountId, now, limit);
    const next = due.filter((row) => !seen.has(keyOfRow(row)) && this.#pauses.isOver(row, now));
    // Those that fail stay due: behind them are others.
    passed.set(accountId, due.length - next.length);
    for (const row of next) {
      const key = keyOfRow(row);
      if (this.#isClosing || seen.has(key)) continue;
      seen.add(key);
      try {
        await this.tryRow(accountId, row);
      } catch (error) {
        errors.push(error);
        // What was away may be back at any moment.
        if (!isUnavailable(error)) this.#pauses.begin(accountId, row, this.clock.now());
      }
      await nextTurn();
    }
    return next.length > 0 || due.length >= limit;
  }

  /** No other row is begun. */
  stop(): void {
    this.#isClosing = true;
  }

  close(): void {
    this.stop();
  }

  /** Some rows more of all that were asked for, whatever becomes of others. Answers whether there may be more. */
  async #makeDue({ errors }: Look): Promise<boolean> {
    const all = await this.rows.asked(BATCH);
    if (all.length === 0) this.#behind.clear();
    let hasMore = false;
    for (const asked of all) {
      const key = keyOf(asked);
      const behind = this.#behind.get(key) ?? null;
      try {
        const last = await this.rows.makeDue(asked, behind, BATCH, this.clock.now());
        if (last === null) this.#behind.delete(key);
        else this.#behind.set(key, last);
        hasMore ||= last !== null;
      } catch (error) {
        errors.push(error);
      }
      await nextTurn();
    }
    return hasMore;
  }
}

/** What is asked for again is begun again. */
function keyOf({ accountId, about, asked }: WaitingAsked): string {
  return `${accountId} ${about} ${asked}`;
}

function keyOfRow({ jobId, n }: WaitingRow): string {
  return `${jobId} ${n}`;
}
