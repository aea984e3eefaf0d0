import { OPEN_JOBS_MAX } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { beside, jobWorld, planning } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import { terms, told } from './world.js';

describe.each(engines)('two jobs that begin at once on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('are not both the last that may be open', async () => {
    const world = await jobWorld(database, 1);
    const { deps, call, clock } = world;
    await beside(world, await planning(world), OPEN_JOBS_MAX - 2);
    const plan = async (by: Dependencies) =>
      told(
        await planPromoCodes({ ...by, reads: createReads(database) }, call, {
          ...{ template: '{NAME}{XXXXXX}', terms, target: { ids: world.creators } },
        }),
      );
    let meanwhile: readonly string[] = [];
    const { held, changed } = interrupted(world, async () => {
      meanwhile = await plan({ ...deps, unitOfWork: createUnitOfWork(database, deps.clock) });
    });
    const outcome = await plan(held);
    await changed();
    // The embedded engine lets one write at a time: there the other one comes second.
    expect([outcome, meanwhile]).toEqual(
      engine.name === 'SQLite' ? [[], ['TOO_MANY']] : [['TOO_MANY'], []],
    );
    const open = await deps.unitOfWork.read(call.accountId, (facts) =>
      facts.openJobs(null, clock.at),
    );
    expect(open.jobs).toBe(OPEN_JOBS_MAX);
  });
});
