import type { Instant } from '@creator-codes/domain';
import type { DuePhases } from '../application/ports/jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 500;

/** Sweeps every ten seconds. */
export function phaseSweeper(phases: DuePhases, clock: Clock): Job {
  return { name: 'phases', every: 10_000, run: () => sweepDuePhases(phases, clock.now()) };
}

/**
 * Moves the stored phase of codes whose status has changed by itself. Lists never trust the phase, they only find
 * rows by it, so a late sweep costs time and no truth. Version and audit log stay as they are, since nobody has
 * changed anything.
 * @returns how many codes were moved
 */
export async function sweepDuePhases(phases: DuePhases, now: Instant): Promise<number> {
  let moved = 0;
  for (const accountId of await phases.accounts()) {
    for (;;) {
      const batch = await phases.move(accountId, now, BATCH);
      moved += batch.moved;
      if (batch.due < BATCH) break;
    }
  }
  return moved;
}
