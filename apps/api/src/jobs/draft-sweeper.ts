import { DRAFT_DAYS, type Instant } from '@creator-codes/domain';
import type { OldDrafts } from '../application/ports/drafts.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;
const DAY = 86_400_000;

/** Deletes forgotten drafts every hour. */
export function draftSweeper(drafts: OldDrafts, clock: Clock): Job {
  return { name: 'drafts', every: 3_600_000, run: () => sweepDrafts(drafts, clock.now()) };
}

/**
 * Deletes drafts that nobody has changed for long.
 * @returns how many they were
 */
export async function sweepDrafts(drafts: OldDrafts, now: Instant): Promise<number> {
  let gone = 0;
  for (;;) {
    const inBatch = await drafts.forget(now - DRAFT_DAYS * DAY, BATCH);
    gone += inBatch;
    if (inBatch < BATCH) return gone;
  }
}
