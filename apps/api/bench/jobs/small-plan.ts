import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkJobId, BulkJobState } from '@creator-codes/domain';
import { apply, jobOf, planning, type JobWorld } from '../../test/faults/job-world.js';

/** Rows of a small plan. */
export const SMALL = 20;

/**
 * Asks for a plan of a few rows, and applies it as soon as it is made.
 * @returns seconds until its codes are there, whatever else is worked on
 */
export async function smallPlan(world: JobWorld): Promise<number> {
  const now = { ...world, deps: { ...world.deps, clock: { now: () => Date.now() } } };
  const until = async (id: BulkJobId, wanted: BulkJobState) => {
    for (;;) {
      const job = await jobOf(now, id);
      if (job.state === wanted) return job;
      await sleep(10);
    }
  };
  const began = performance.now();
  const id = await planning(now, world.creators.slice(0, SMALL));
  await apply(now, await until(id, 'PLANNED'), world.call);
  await until(id, 'COMPLETED');
  return (performance.now() - began) / 1_000;
}
