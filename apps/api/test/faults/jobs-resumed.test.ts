import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeBulkJob, stopBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { makeManager, remove } from '../application/meanwhile.js';
import { valueOf } from '../application/world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { allDone, applied, Barrier, jobWorld, verdictOf, workIn } from './job-world.js';

/** More than the first slice has. */
const ROWS = 120;

describe.each(engines)('jobs that are resumed on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('are not stopped by what their holder of before was refused', async () => {
    const world = await jobWorld(database, ROWS);
    const { deps, call } = world;
    const manager = await makeManager(world);
    const id = await applied(world, manager);
    const barrier = new Barrier(async (seen) => {
      if (seen === 2) await remove(world, manager);
      // The slice was refused, and nothing is written of that yet.
      if (seen !== 3) return;
      valueOf(await stopBulkJob(deps, call, { bulkJobId: id }));
      valueOf(await resumeBulkJob(BULK_KINDS)(deps, call, { bulkJobId: id }));
    });
    await workIn(world, { change: barrier.change });
    expect(barrier.seen).toBeGreaterThan(3);
    expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
  });
});
