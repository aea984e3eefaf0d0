import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BulkJobId } from '@creator-codes/domain';
import { LEASE_MS } from '../../src/application/ports/bulk-jobs.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import {
  allDone,
  apply,
  Barrier,
  jobOf,
  jobWorld,
  planningByFilter,
  verdictOf,
  workIn,
  type JobWorld,
} from '../../test/faults/job-world.js';
import { runnerOn } from '../../test/support/runner.js';
import { ENGINES, openPlace, type Place } from '../shared/databases.js';
import { environment } from '../shared/environment.js';
import { readResult, writeResult } from '../shared/result-file.js';
import { quantile } from '../shared/statistics.js';
import { cancelledAfterRestarts } from './cancelled.js';
import { killed } from './killed.js';
import { print, type EngineResult, type Times, type Verdict } from './report.js';
import { SMALL } from './small-plan.js';

/**
 * `npm run bench:job-faults`: a job of many rows whose processes are killed and stopped at any moment, and one whose
 * holders sleep past their leases; plans of twenty rows that are asked for while the large one is worked on, and jobs
 * that are cancelled after a kill. Ends with 1 where a row came to nothing, or to something twice.
 */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    rows: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    restarts: { type: 'string', default: '20' },
    sleepers: { type: 'string', default: '100' },
    cancelled: { type: 'string', default: '10' },
    out: { type: 'string' },
    from: { type: 'string' },
  },
});

function timesOf(seconds: readonly number[]): Times {
  return { median: quantile([...seconds], 0.5), most: quantile([...seconds], 1) };
}

/** @param others codes of other jobs */
async function judged(world: JobWorld, id: BulkJobId, others = 0): Promise<Verdict> {
  const verdict = await verdictOf(world, id);
  const rows = world.creators.length;
  const wanted = { ...allDone(rows), allCodes: rows + others };
  const isRight = JSON.stringify(verdict) === JSON.stringify(wanted);
  if (!isRight) process.stderr.write(`${JSON.stringify(verdict)}\n`);
  const { state, outcomes, codes } = verdict;
  return { isRight, state, rows: verdict.rows, outcomes, codes };
}

/** Each holder sleeps past its lease, and wakes when the next one has taken the job. */
async function slept(world: JobWorld, sleepers: number): Promise<BulkJobId> {
  const { clock, database } = world;
  const id = await planningByFilter(world);
  await workIn(world);
  await apply(world, await jobOf(world, id), world.call);
  let wakes = () => Promise.resolve();
  for (let sleeper = 0; sleeper < sleepers; sleeper += 1) {
    clock.at += LEASE_MS;
    // The first transaction of every other one is done: its second one comes too late.
    let done: () => void = () => undefined;
    const barrier: Barrier = new Barrier((seen) => {
      if (seen === 1 + (sleeper % 2)) void barrier.shut().then(done);
      return Promise.resolve();
    });
    const isThere = new Promise<void>((resolve) => (done = resolve));
    const runner = runnerOn(database, { clock: { now: () => clock.at }, change: barrier.change });
    const run = runner.run();
    await isThere;
    await wakes();
    wakes = async () => {
      runner.stop();
      barrier.open();
      await run;
      await runner.close();
    };
  }
  clock.at += LEASE_MS;
  await workIn(world);
  await wakes();
  return id;
}

async function inDatabase<T>(
  place: Place,
  name: string,
  rows: number,
  work: (url: string, world: JobWorld) => Promise<T>,
): Promise<T> {
  const url = await place.create(name);
  const database = await openDatabase(url);
  try {
    await database.migrate();
    return await work(url, await jobWorld(database, rows));
  } finally {
    await database.close();
  }
}

async function runOn(engine: string): Promise<EngineResult> {
  const place = await openPlace(engine);
  try {
    const { judgement, ...first } = await inDatabase(
      place,
      'killed',
      Number(values.rows),
      async (url, world) => {
        const { id, ...outcome } = await killed(
          url,
          world,
          Number(values.kills) + Number(values.restarts),
        );
        return { ...outcome, judgement: await judged(world, id, outcome.behind.length * SMALL) };
      },
    );
    const cancelled = await inDatabase(place, 'cancelled', 2_000, (url, world) =>
      cancelledAfterRestarts(url, world, Number(values.cancelled)),
    );
    const sleepers = Number(values.sleepers);
    const second = await inDatabase(place, 'slept', sleepers * 60, async (_url, world) =>
      judged(world, await slept(world, sleepers)),
    );
    return {
      ...{ engine, version: await place.version(), sleepers, slept: second, killed: judgement },
      ...{ kills: first.afterKill.length, restarts: first.afterRestart.length },
      afterKill: timesOf(first.afterKill),
      afterRestart: timesOf(first.afterRestart),
      taken: timesOf(first.taken),
      behind: timesOf(first.behind),
      seconds: first.seconds,
      cancelled,
    };
  } finally {
    await place.close();
  }
}

interface Result {
  readonly kind: 'job-faults';
  /** Of the machine at the end: of the last minute, five and fifteen. */
  readonly load?: readonly number[];
  readonly engines: readonly EngineResult[];
}

async function run(): Promise<void> {
  const engines: EngineResult[] = [];
  for (const engine of values.engine) {
    const result = await runOn(engine);
    engines.push(result);
    print(result);
  }
  const result: Result = { kind: 'job-faults', load: loadavg(), engines };
  if (values.out !== undefined) writeResult(values.out, { ...environment(), ...result });
  const isRight = engines.every(
    (each) => each.killed.isRight && each.slept.isRight && each.cancelled?.isRight !== false,
  );
  process.exitCode = isRight ? 0 : 1;
}

if (values.from === undefined) await run();
else readResult<Result>(values.from, 'job-faults').engines.forEach(print);
