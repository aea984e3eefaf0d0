import { setTimeout as sleep } from 'node:timers/promises';
import { cancelBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { JobProcess } from '../../test/faults/job-processes.js';
import { valueOf } from '../../test/application/world.js';
import {
  apply,
  jobOf,
  planningByFilter,
  verdictOf,
  type JobWorld,
} from '../../test/faults/job-world.js';

/** What came of jobs that were cancelled. */
export interface Cancelled {
  readonly isRight: boolean;
  readonly jobs: number;
  /** Rows of all of them, those that were done before, and the codes that there are for them. */
  readonly rows: number;
  readonly outcomes: number;
  readonly codes: number;
}

type Awaits = Awaited<ReturnType<typeof jobOf>>;

/**
 * Jobs whose process is killed, and that are cancelled once another one is there: every other one while the lease of the
 * killed one lasts, the others when somebody has gone on. Nothing may come after it.
 */
export async function cancelledAfterRestarts(
  url: string,
  { creators, ...other }: JobWorld,
  jobs: number,
): Promise<Cancelled> {
  const deps = { ...other.deps, clock: { now: () => Date.now() } };
  const world: JobWorld = { ...other, creators, deps };
  const start = async () => {
    const worker = new JobProcess();
    worker.begin({ url, now: null, point: null });
    await worker.says('begun');
    return worker;
  };
  const of = { outcomes: 0, codes: 0, allCodes: 0 };
  let isRight = true;
  for (let round = 0; round < jobs; round += 1) {
    let worker = await start();
    const id = await planningByFilter(world);
    const until = async (isThere: (job: Awaits) => boolean) => {
      for (;;) {
        const job = await jobOf(world, id);
        if (isThere(job)) return job;
        await sleep(5);
      }
    };
    const planned = await until(({ state }) => state === 'PLANNED');
    await apply(world, planned, world.call);
    await until(({ position }) => position > creators.length / 10);
    await worker.kill();
    worker = await start();
    const { position } = await jobOf(world, id);
    if (round % 2 === 1) await until(({ position: at }) => at > position);
    valueOf(await cancelBulkJob(deps, world.call, { bulkJobId: id }));
    const before = await verdictOf(world, id);
    await sleep(500);
    const after = await verdictOf(world, id);
    await worker.stop();
    of.outcomes += after.outcomes;
    of.codes += after.codes;
    of.allCodes = after.allCodes;
    isRight &&=
      after.state === 'CANCELLED' &&
      JSON.stringify(after) === JSON.stringify(before) &&
      after.outcomes < creators.length &&
      after.codes === after.outcomes &&
      of.allCodes === of.codes;
  }
  const { outcomes, codes } = of;
  return { isRight, jobs, rows: jobs * creators.length, outcomes, codes };
}
