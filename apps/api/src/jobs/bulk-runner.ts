import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AccountId, BulkJobId, BulkJobState } from '@creator-codes/domain';
import {
  LeaseLost,
  RENEW_MS,
  type BulkJobQueue,
  type OpenJob,
  type WorkOnJob,
} from '../application/ports/bulk-jobs.js';
import { CommitUnknown, isUnavailable, type Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';
import { keepLease } from './keep-lease.js';

const ROWS = { first: 50, least: 5 } as const;
/** After so many faults of ours in a row a job is stopped: somebody has to look. */
const GIVE_UP = 8;
const LONGEST_PAUSE = 30_000;
/** What was away, or had no room, may be back at any moment: jobs go on soon. */
const LONGEST_AWAY = 2_000;

interface Held {
  fence: number;
  /** When its holder gave a sign of life last, at the latest. */
  renewedAt: number;
  /** Rows of the next slice. */
  limit: number;
  /** In a row; and those of them that the database could not help. */
  failures: number;
  faults: number;
  /** When it was worked on last. */
  turn: number;
  /** Not before this instant. */
  notBefore: number;
}

/**
 * Works on the jobs of all accounts, slice by slice: accounts take turns, and so do the jobs of each. Any number of
 * processes may do so; each job is held by one of them at a time.
 */
export class BulkRunner implements Job {
  readonly name = 'bulk jobs';
  /** Whoever was killed is found so soon after the end of its lease. */
  readonly every = 250;

  readonly #holder = randomUUID();
  readonly #held = new Map<BulkJobId, Held>();
  /** The turn in which each account was last worked for. */
  readonly #served = new Map<AccountId, number>();
  #turn = 0;
  /** Looks that the database did not answer, in a row; and not before which instant the next one is. */
  #misses = 0;
  #looksAt = 0;
  #isClosing = false;
  #running: Promise<void> | null = null;

  constructor(
    private readonly queue: BulkJobQueue,
    private readonly work: WorkOnJob,
    private readonly clock: Clock,
    private readonly report: (error: unknown) => void,
    /** How long a slice keeps others waiting, in milliseconds: the next one has as many rows as take so long. */
    private readonly sliceTakes = 70,
    private readonly renewsEvery = RENEW_MS,
  ) {}

  /** Works until no job is open. */
  run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** There is something to do: nobody waits for the next look. */
  wake(): void {
    if (!this.#isClosing) this.run().catch(this.report);
  }

  /** No new slice is begun; the one that is being done ends. */
  stop(): void {
    this.#isClosing = true;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#running?.catch(() => undefined);
    await this.queue.release(this.#holder).catch(this.report);
  }

  async #work(): Promise<void> {
    while (!this.#isClosing) {
      const job = await this.#next();
      if (job === null) return;
      await this.#slice(job);
      // What came meanwhile goes first.
      await nextTurn();
    }
  }

  /** Whose turn it is: the account's that was worked for longest ago, and of its jobs that which waits longest. */
  async #next(): Promise<OpenJob | null> {
    const now = this.clock.now();
    if (now < this.#looksAt) return null;
    const open = await this.queue.open(this.#holder, now).catch((error: unknown) => {
      this.#misses += 1;
      this.#looksAt = now + pauseAfter(this.#misses, LONGEST_AWAY);
      throw error;
    });
    this.#misses = 0;
    const ready = open.filter(({ id }) => (this.#held.get(id)?.notBefore ?? 0) <= now);
    const ofAccount = ({ accountId }: OpenJob) => this.#served.get(accountId) ?? 0;
    const ofJob = ({ id }: OpenJob) => this.#held.get(id)?.turn ?? 0;
    const [next] = ready.sort((a, b) => ofAccount(a) - ofAccount(b) || ofJob(a) - ofJob(b));
    if (open.length === 0) this.#forget();
    return next ?? null;
  }

  #forget(): void {
    this.#held.clear();
    this.#served.clear();
    this.#turn = 0;
  }

  async #slice(open: OpenJob): Promise<void> {
    const { accountId, id } = open;
    this.#served.set(accountId, (this.#turn += 1));
    const before = this.#held.get(id);
    const held: Held = before ?? {
      ...{ fence: 0, renewedAt: 0, limit: ROWS.first },
      ...{ failures: 0, faults: 0, turn: 0, notBefore: 0 },
    };
    held.turn = this.#turn;
    try {
      if (!(await this.#hasTaken(open, held, before !== undefined))) return;
      this.#held.set(id, held);
      const state = await this.#workOn(open, held);
      held.failures = held.faults = 0;
      if (state !== 'PLANNING' && state !== 'RUNNING') this.#held.delete(id);
    } catch (error) {
      // How often it has failed here is remembered: whoever took it may fail as often.
      if (!(error instanceof LeaseLost)) await this.#failed(open, held, error);
    }
  }

  /** Whether a job is held from now on, for long enough to begin with. */
  async #hasTaken(open: OpenJob, held: Held, isKnown: boolean): Promise<boolean> {
    const now = this.clock.now();
    if (!open.isMine) {
      const fence = await this.queue.take(open, this.#holder, now);
      if (fence === null) return false;
      held.fence = fence;
    } else {
      if (!isKnown) held.fence = open.fence;
      // Others' slices were long: nobody shall take it while this one is done.
      const isFresh = now - held.renewedAt < RENEW_MS;
      if (!isFresh && !(await this.#renew(open, held))) return false;
    }
    held.renewedAt = now;
    return true;
  }

  #renew(open: OpenJob, { fence }: Held): Promise<boolean> {
    return this.queue.renew({ ...open, fence }, this.#holder, this.clock.now());
  }

  async #workOn(open: OpenJob, held: Held): Promise<BulkJobState | null> {
    const { fence, limit } = held;
    const began = performance.now();
    const letGo = keepLease(this.renewsEvery, () => this.#renew(open, held), this.report);
    try {
      held.renewedAt = this.clock.now();
      return await this.work.slice(open, { fence, limit, report: this.report });
    } finally {
      const took = Math.max(1, performance.now() - began);
      held.limit = within(Math.round(limit * Math.min(4, this.sliceTakes / took)));
      await letGo();
    }
  }

  async #failed(open: OpenJob, held: Held, error: unknown): Promise<void> {
    this.report(error);
    held.failures += 1;
    const isAway = isUnavailable(error) || error instanceof CommitUnknown;
    if (!isAway) held.faults += 1;
    // Where one row is the reason, it is found.
    held.limit = 1;
    const pause = pauseAfter(held.failures, isAway ? LONGEST_AWAY : LONGEST_PAUSE);
    held.notBefore = this.clock.now() + pause;
    if (held.faults < GIVE_UP) return;
    this.#held.delete(open.id);
    const { accountId, id } = open;
    await this.work.giveUp({ accountId, id, fence: held.fence }).catch((gone: unknown) => {
      // Whoever has it by now finds out as well.
      if (!(gone instanceof LeaseLost)) this.report(gone);
    });
  }
}

/** Milliseconds, longer after each failure in a row. */
function pauseAfter(failures: number, longest: number): number {
  return Math.min(longest, 100 * 2 ** failures);
}

/** As many rows as that, of few numbers: statements of as many rows are prepared once. */
function within(rows: number): number {
  return SIZES.findLast((size) => size <= rows) ?? ROWS.least;
}

const SIZES = [5, 10, 25, 50, 100, 150, 200, 300, 400, 500, 750, 1_000];
