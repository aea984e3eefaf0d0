import { setTimeout as sleep } from 'node:timers/promises';
import { Conflict } from '../../application/ports/unit-of-work.js';
import { DatabaseError } from './errors.js';

/** Under 32 writers on the same texts three runs were the most that was seen; more is only patience. */
const MAX_RUNS = 12;
const FIRST_PAUSE = 4;
const LONGEST_PAUSE = 250;
/** Whoever asked is told before they give up, in milliseconds; a database that hangs makes each run long. */
const GIVE_UP_AFTER = 30_000;

/** Runs a whole transaction again, a bounded number of times, if the database or a changed row asks for it. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + GIVE_UP_AFTER;
  for (let run = 1; ; run += 1) {
    try {
      return await work();
    } catch (error) {
      if (!mayRunAgain(error) || run === MAX_RUNS || performance.now() > giveUp) throw error;
      await sleep(pauseBefore(run));
    }
  }
}

/** A commit whose outcome is unknown is never repeated here: it may have happened. */
function mayRunAgain(error: unknown): boolean {
  return error instanceof Conflict || (error instanceof DatabaseError && error.isRetryable);
}

/** Longer with every run, and never the same for two who ran into each other. */
function pauseBefore(run: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** run);
}
