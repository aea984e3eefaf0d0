import type { JobDependencies } from './application/jobs/bulk-kind.js';
import { triesWaitingRows } from './application/jobs/issue/try-waiting.js';
import { BULK_KINDS, EXPORT_KINDS } from './application/jobs/kinds.js';
import { workOnJobs } from './application/jobs/work-on.js';
import { BulkThread, type ForThread } from './bulk-thread.js';
import { BulkRunner } from './jobs/bulk-runner.js';
import type { Job } from './jobs/job.js';
import { waitingRowsTrier } from './jobs/waiting-rows.js';
import type { Database } from './persistence/engine/database.js';
import { bulkJobQueueIn } from './persistence/repositories/bulk-job-queue.js';
import { waitingRowsIn } from './persistence/repositories/job-waiting-repository.js';

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
  const { clock } = deps;
  const runner =
    thread === null
      ? bulkRunnerOn(database, deps, report)
      : new BulkThread(thread, bulkJobQueueIn(database), clock, report);
  return {
    jobs: [runner, waitingRowsTrier(waitingRowsIn(database), clock, triesWaitingRows(deps))],
    wake: () => {
      runner.wake();
    },
  };
}

/** Works on bulk jobs here. */
export function bulkRunnerOn(
  database: Database,
  deps: JobDependencies,
  report: (error: unknown) => void,
): BulkRunner {
  const work = workOnJobs(deps, { ...BULK_KINDS, ...EXPORT_KINDS });
  return new BulkRunner(bulkJobQueueIn(database), work, deps.clock, report);
}
