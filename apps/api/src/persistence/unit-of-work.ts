import { setTimeout as sleep } from 'node:timers/promises';
import { Conflict, type Clock, type UnitOfWork } from '../application/ports.js';
import type { Database } from './database.js';
import { DatabaseError } from './errors.js';
import { factsOf } from './facts.js';
import { transactionOf } from './transaction.js';

/** Under 32 writers on the same texts three runs were the most that was seen; more is only patience. */
const MAX_RUNS = 12;
const FIRST_PAUSE = 4;
const LONGEST_PAUSE = 250;

/** Units of work on either engine. The clock decides only the stored phase. */
export function createUnitOfWork(
  database: Database,
  clock: Clock = { now: () => Date.now() },
): UnitOfWork {
  return {
    run: async (accountId, work) => {
      for (let run = 1; ; run += 1) {
        try {
          return await database.transaction(
            (session) => work(transactionOf(session, accountId, clock)),
            ({ ok }) => ok,
          );
        } catch (error) {
          if (!mayRunAgain(error) || run === MAX_RUNS) throw error;
          await sleep(pauseBefore(run));
        }
      }
    },
    read: (accountId, work) => work(factsOf(database.select, accountId)),
  };
}

/** A commit whose outcome is unknown is never repeated here: it may have happened. */
function mayRunAgain(error: unknown): boolean {
  return error instanceof Conflict || (error instanceof DatabaseError && error.isRetryable);
}

/** Longer with every run, and never the same for two who ran into each other. */
function pauseBefore(run: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** run);
}
