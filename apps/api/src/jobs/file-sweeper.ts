import type { Instant } from '@creator-codes/domain';
import type { ExpiredFiles } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

/** A file that is still being written then was left by whoever was ended. */
const UNFINISHED_FOR = 3_600_000;
const BATCH = 20;

/** Takes files away every ten minutes. */
export function fileSweeper(files: ExpiredFiles, clock: Clock): Job {
  return { name: 'files', every: 600_000, run: () => sweepFiles(files, clock.now()) };
}

/**
 * Takes away files whose time is over, and uploads that were never whole.
 * @returns how many they were
 */
export async function sweepFiles(files: ExpiredFiles, now: Instant): Promise<number> {
  let gone = 0;
  for (;;) {
    const found = await files.expired(now, now - UNFINISHED_FOR, BATCH);
    for (const file of found) await files.remove(file);
    gone += found.length;
    if (found.length < BATCH) return gone;
  }
}
