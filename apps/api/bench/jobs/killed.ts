import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkJobId } from '@creator-codes/domain';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { JobProcess } from '../../test/faults/job-processes.js';
import { apply, jobOf, planningByFilter, type JobWorld } from '../../test/faults/job-world.js';
import { shortly } from '../shared/table.js';
import { smallPlan } from './small-plan.js';

/** Resolves when somebody else has taken a job, or it is done. */
async function takenAgain(world: JobWorld, id: BulkJobId) {
  const now = async () => {
    const [row] = await world.database.select<{ fence: number; running: number | null }>(
      'SELECT fence, running FROM job WHERE id = ?',
      [bytesOfOwnId(id)],
    );
    return row ?? { fence: 0, running: null };
  };
  const { fence } = await now();
  for (;;) {
    const job = await now();
    if (job.fence !== fence || job.running === null) return;
    await sleep(5);
  }
}

/** Two processes work; now and then one of them is killed or stopped, and another begins. */
export async function killed(url: string, world: JobWorld, faults: number) {
  const start = () => {
    const worker = new JobProcess();
    worker.begin({ url, now: null, point: null });
    return worker;
  };
  const id = await planningByFilter(world);
  let workers = [start(), start()];
  const rows = world.creators.length;
  const of = { afterKill: [], afterRestart: [], behind: [], taken: [] } as Record<
    'afterKill' | 'afterRestart' | 'behind' | 'taken',
    number[]
  >;
  const { afterKill, afterRestart, behind, taken } = of;
  const position = async () => (await jobOf(world, id)).position;
  const reached = async (wanted: number) => {
    for (;;) {
      const { state, position: at } = await jobOf(world, id);
      if ((state !== 'PLANNING' && state !== 'RUNNING') || at >= wanted) return at;
      await sleep(10);
    }
  };
  const began = performance.now();
  // Half of them while it is planned, half while it is run.
  for (const phase of [0, 1]) {
    for (let fault = 0; fault < faults / 2; fault += 1) {
      await reached(Math.ceil((rows * (fault + 0.5)) / (faults / 2 + 1)));
      const isKill = fault % 2 === 0;
      // Which of the two holds the job nobody knows: both end, each in the middle of whatever it does.
      const ending = workers;
      workers = [start(), start()];
      await Promise.all(workers.map((worker) => worker.says('begun')));
      const before = isKill ? null : await position();
      const at = performance.now();
      await Promise.all(ending.map((worker) => (isKill ? worker.kill() : worker.stop())));
      const ended = performance.now();
      const from = before ?? (await position());
      if (isKill) {
        await takenAgain(world, id);
        taken.push((performance.now() - ended) / 1_000);
      }
      await reached(from + 1);
      const took = (performance.now() - (isKill ? ended : at)) / 1_000;
      (isKill ? afterKill : afterRestart).push(took);
      process.stderr.write(`${isKill ? 'kill' : 'restart'} ${shortly(took)} s\n`);
      if (!isKill) behind.push(await smallPlan(world));
    }
    for (;;) {
      const job = await jobOf(world, id);
      if (job.state === 'COMPLETED') break;
      if (phase === 0 && job.state === 'PLANNED') {
        await apply(
          { ...world, deps: { ...world.deps, clock: { now: () => Date.now() } } },
          job,
          world.call,
        );
        break;
      }
      await sleep(50);
    }
  }
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(workers.map((worker) => worker.stop()));
  return { id, ...of, seconds };
}
