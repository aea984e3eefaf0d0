import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkJobId } from '@creator-codes/domain';
import { expect, it, onTestFinished } from 'vitest';
import { startJobs } from '../../src/jobs/job.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { sqlite } from '../support/engines.js';
import { createDatabase, mariadbAvailable, startMariadb } from '../support/mariadb.js';
import { runnerOn } from '../support/runner.js';
import { allDone, applied, jobWorld, verdictOf, type JobWorld } from './job-world.js';

async function opened(url: string): Promise<Database> {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await database.migrate();
  return database;
}

/** What was done is there with its codes, and nothing else. */
async function doneOf(world: JobWorld, id: BulkJobId): Promise<number> {
  const { state, outcomes, codes, allCodes } = await verdictOf(world, id);
  expect({ state, codes, allCodes }).toEqual({
    ...{ state: 'RUNNING', codes: outcomes, allCodes: outcomes },
  });
  return outcomes;
}

it('a job whose disk is full says so, waits, and goes on when there is room', async () => {
  const { url, remove } = await sqlite.create();
  onTestFinished(remove);
  const database = await opened(url);
  const world = await jobWorld(database, 600);
  const id = await applied(world);
  const [size] = await database.select<{ pages: number }>(
    'SELECT page_count AS pages FROM pragma_page_count',
  );
  // Room for some of the codes.
  await database.dataSource.query(`PRAGMA max_page_count = ${(size?.pages ?? 0) + 60}`);
  const reported: unknown[] = [];
  const runner = runnerOn(database, {
    clock: world.deps.clock,
    report: (error) => reported.push(error),
  });
  for (let look = 0; look < 12; look += 1) {
    await runner.run();
    world.clock.at += 2_000;
  }
  expect(reported.length).toBeGreaterThan(8);
  for (const error of reported) expect(error).toMatchObject({ code: 'SQLITE_FULL' });
  const done = await doneOf(world, id);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(600);

  await database.dataSource.query('PRAGMA max_page_count = 1000000000');
  await runner.run();
  await runner.close();
  expect(await verdictOf(world, id)).toEqual(allDone(600));
});

it.skipIf(!mariadbAvailable())(
  'a job goes on when the database server that was killed is back',
  { timeout: 60_000 },
  async () => {
    const server = await startMariadb();
    onTestFinished(() => server.stop());
    const database = await opened(await createDatabase(server.url, 'jobs'));
    const world = await jobWorld(database, 300);
    const id = await applied(world);
    const faults: unknown[] = [];
    let slices = 0;
    let end: () => void = () => undefined;
    const isKilled = new Promise<void>((resolve) => (end = resolve));
    const runner = runnerOn(database, {
      report: (error) => faults.push(error),
      change: (deps) => ({
        ...deps,
        unitOfWork: {
          ...deps.unitOfWork,
          run: (accountId, work, by) =>
            deps.unitOfWork.run(
              accountId,
              async (transaction) => {
                const inside = await work(transaction);
                // In the middle of the second slice, before it is committed.
                if ((slices += 1) === 2) await server.kill().then(end);
                return inside;
              },
              by,
            ),
        },
      }),
    });
    const stop = startJobs([runner], (_job, error) => faults.push(error));
    await isKilled;
    // The pool, and whoever looks for jobs, notice it.
    while (faults.length === 0) await sleep(20);
    await server.restart();
    expect(await doneOf(world, id)).toBeGreaterThanOrEqual(50);
    const back = performance.now();
    while ((await verdictOf(world, id)).state === 'RUNNING') await sleep(20);
    expect(performance.now() - back).toBeLessThan(20_000);
    await stop();
    expect(await verdictOf(world, id)).toEqual(allDone(300));
  },
);
