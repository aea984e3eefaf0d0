import { JOB_ROWS_KEPT_MS, type Instant } from '@creator-codes/domain';
import type { EndedJobs } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 20;

/** Takes rows of old jobs away every hour. */
export function jobRowSweeper(jobs: EndedJobs, clock: Clock): Job {
  return { name: 'rows of jobs', every: 3_600_000, run: () => sweepJobRows(jobs, clock.now()) };
}

/**
 * Takes away the rows of jobs that ended, of plans that lapsed and of what nobody went on with, long ago; how many stood where is kept with the job.
 * @returns of how many jobs
 */
export async function sweepJobRows(jobs: EndedJobs, now: Instant): Promise<number> {
  let swept = 0;
  for (;;) {
    const found = await jobs.withRows(now - JOB_ROWS_KEPT_MS, BATCH);
    for (const job of found) await jobs.removeRows(job);
    swept += found.length;
    if (found.length < BATCH) return swept;
  }
}
