import type { JobDependencies } from './application/jobs/bulk-kind.js';
import { triesWaitingRows } from './application/jobs/issue/try-waiting.js';
import { BULK_KINDS, EXPORT_KINDS } from './application/jobs/kinds.js';
import { workOnJobs } from './application/jobs/work-on.js';
import type { Clock } from './application/ports/unit-of-work.js';
import { BulkThread, type ForThread } from './bulk-thread.js';
import { BulkRunner } from './jobs/bulk-runner.js';
import type { Job } from './jobs/job.js';
import { WaitingRowsTrier } from './jobs/waiting-rows.js';
import type { Database } from './persistence/engine/database.js';
import { bulkJobQueueIn } from './persistence/repositories/bulk-job-queue.js';
import { waitingRowsIn } from './persistence/repositories/waiting-rows-of-all.js';

/** What works on rows of many accounts beside requests. */
export interface BulkJobs {
  readonly jobs: readonly Job[];
  /** There is something to do: nobody waits for the next look. */
  readonly wake: () => void;
}

/**
 * @param thread null to work between requests, on their thread
 * @param report takes what is a bug of ours, and what the database throws
 */
export function bulkJobsOf(
  database: Database,
  deps: JobDependencies,
  thread: ForThread | null,
  report: (error: unknown) => void,
): BulkJobs {
  if (thread === null) return bulkJobsOn(database, deps, report);
  const started = new BulkThread(thread, hasBulkWork(database, deps.clock), deps.clock, report);
  return {
    jobs: [started],
    wake: () => {
      started.wake();
    },
  };
}

/** Works on bulk jobs, and tries rows that wait, here. */
export function bulkJobsOn(
  database: Database,
  deps: JobDependencies,
  report: (error: unknown) => void,
): BulkJobs {
  const { clock } = deps;
  const work = workOnJobs(deps, { ...BULK_KINDS, ...EXPORT_KINDS });
  const runner = new BulkRunner(bulkJobQueueIn(database), work, clock, report);
  const waiting = waitingRowsIn(database);
  return {
    jobs: [runner, new WaitingRowsTrier(waiting, clock, triesWaitingRows(deps))],
    wake: () => {
      runner.wake();
    },
  };
}

/** Whether there is anything to start a thread for. */
export function hasBulkWork(database: Database, clock: Clock): () => Promise<boolean> {
  const [queue, waiting] = [bulkJobQueueIn(database), waitingRowsIn(database)];
  return async () => {
    if (await queue.any()) return true;
    return (
      (await waiting.accountsDue(clock.now())).length > 0 || (await waiting.asked(1)).length > 0
    );
  };
}
