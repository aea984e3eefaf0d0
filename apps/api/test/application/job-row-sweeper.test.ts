import { JOB_ROWS_KEPT_MS, PLAN_LASTS_MS } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import { retryRows } from '../../src/application/jobs/retry-rows.js';
import { sweepJobRows } from '../../src/jobs/job-row-sweeper.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { endedJobsIn } from '../../src/persistence/repositories/ended-jobs.js';
import { apply, jobOf, jobWorld, planning, verdictOf, workIn } from '../faults/job-world.js';
import { databaseForTest } from '../persistence/database-for-test.js';
import { engines } from '../persistence/engines.js';
import { makeCreator, START, terms, told, valueOf } from './world.js';

describe.each(engines)('rows of old jobs on $name', (engine) => {
  it.skipIf(!engine.isHere)(
    'go when nobody needs them any more, and their counts stay',
    async () => {
      const world = await jobWorld(await databaseForTest(engine), 510);
      const { deps, call, creators } = world;
      const done = await planning(world, creators.slice(0, 10));
      await workIn(world);
      await apply(world, await jobOf(world, done), call);
      await workIn(world);
      const lapses = await planning(world);
      const stranger = await makeCreator(world, 'Mei Tanaka');
      const asked = {
        target: { ids: [stranger] },
        template: '{NAME}{XXXXXX}',
        terms,
        waitDays: 90,
      };
      const plan = await planPromoCodes(
        { ...deps, reads: createReads(world.database) },
        call,
        asked,
      );
      const waits = valueOf(plan).bulkJobId;
      await workIn(world);
      await apply(world, await jobOf(world, waits), call);
      await workIn(world);
      const left = async () =>
        Promise.all([done, lapses, waits].map(async (id) => (await verdictOf(world, id)).rows));

      const sweep = (now: number) => sweepJobRows(endedJobsIn(world.database), now);
      expect(await sweep(START + JOB_ROWS_KEPT_MS - 1)).toBe(0);
      expect(await left()).toEqual([10, 510, 1]);
      expect(await sweep(START + JOB_ROWS_KEPT_MS)).toBe(1);
      expect(await left()).toEqual([0, 510, 1]);
      expect(await verdictOf(world, done)).toMatchObject({
        ...{ state: 'COMPLETED', counts: { DONE: 10 }, outcomes: 0, allCodes: 10 },
      });
      expect(await sweep(START + PLAN_LASTS_MS + JOB_ROWS_KEPT_MS)).toBe(1);
      expect(await left()).toEqual([0, 0, 1]);
      // Of what is gone nothing is tried again.
      expect(told(await retryRows(BULK_KINDS)(deps, call, { bulkJobId: done }))).toEqual([
        'NOT_FOUND bulkJobId',
      ]);
    },
  );
});
