import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import {
  cancelBulkJob,
  resumeBulkJob,
  stopBulkJob,
} from '../../src/application/jobs/change-bulk-job.js';
import { fixRows } from '../../src/application/jobs/fix-rows.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { LEASE_MS } from '../../src/application/ports/bulk-jobs.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { makeManager, remove } from '../application/meanwhile.js';
import { told, valueOf } from '../application/world.js';
import { bulkJobQueueIn } from '../../src/persistence/repositories/bulk-job-queue.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { runnerOn } from '../support/runner.js';
import {
  allDone,
  applied,
  appliedEach,
  apply,
  Barrier,
  jobOf,
  jobWorld,
  planning,
  verdictOf,
  workIn,
} from './job-world.js';

/** More than the first slice has. */
const ROWS = 120;

describe.each(engines)('jobs on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    it('a holder who sleeps past its lease writes nothing', async () => {
      const world = await jobWorld(database, ROWS);
      const id = await applied(world);
      const barrier = new Barrier();
      const sleeper = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
      const sleeps = barrier.shut();
      const slept = sleeper.run();
      await sleeps;
      // While it holds the job nobody else works on it.
      await workIn(world);
      expect(await verdictOf(world, id)).toMatchObject({ state: 'RUNNING', outcomes: 0 });
      world.clock.at += LEASE_MS;
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
      barrier.open();
      await slept;
      await sleeper.close();
      expect(barrier.seen).toBe(1);
      expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
    });

    it('a holder whose job somebody has taken writes nothing, though that one has not written yet', async () => {
      const world = await jobWorld(database, 10);
      const id = await applied(world);
      const barrier = new Barrier();
      const sleeper = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
      const sleeps = barrier.shut();
      const slept = sleeper.run();
      await sleeps;
      world.clock.at += LEASE_MS;
      const queue = bulkJobQueueIn(database);
      const open = (await queue.open('another', world.clock.at)).find((each) => each.id === id);
      if (open === undefined) throw new Error('the job is held');
      expect(await queue.take(open, 'another', world.clock.at)).toBe(open.fence + 1);
      barrier.open();
      await slept;
      await sleeper.close();
      expect(await verdictOf(world, id)).toMatchObject({ state: 'RUNNING', outcomes: 0 });
      await queue.release('another');
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(10));
    });

    it('two who work on jobs share them, and never a row', async () => {
      const world = await jobWorld(database, 80);
      const ids = await appliedEach(
        world,
        [0, 20, 40, 60].map((start) => world.creators.slice(start, start + 20)),
      );
      const barrier = new Barrier();
      const one = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
      const holds = barrier.shut();
      const held = one.run();
      await holds;
      await workIn(world);
      const states = async () => Promise.all(ids.map(async (id) => (await jobOf(world, id)).state));
      expect((await states()).filter((state) => state === 'COMPLETED')).toHaveLength(3);
      barrier.open();
      await held;
      await one.close();
      expect(await states()).toEqual(ids.map(() => 'COMPLETED'));
      for (const id of ids) {
        expect(await verdictOf(world, id)).toEqual({ ...allDone(20), allCodes: 80 });
      }
    });

    it('all who work at once come to what one would', async () => {
      const world = await jobWorld(database, ROWS);
      const ids = await appliedEach(world, [world.creators.slice(0, 60), world.creators.slice(60)]);
      await Promise.all([workIn(world), workIn(world), workIn(world)]);
      for (const id of ids) {
        expect(await verdictOf(world, id)).toEqual({ ...allDone(60), allCodes: ROWS });
      }
    });

    it('a plan that two apply at once is one job', async () => {
      const world = await jobWorld(database, 10);
      const id = await planning(world);
      await workIn(world);
      const job = await jobOf(world, id);
      const both = await Promise.all([
        apply(world, job, world.call),
        apply(world, job, world.call),
      ]);
      expect(both).toEqual([id, id]);
      const [events] = await database.select<{ n: number }>(
        "SELECT COUNT(*) AS n FROM audit_event WHERE action = 'applyPromoCodePlan' AND subject_id = ?",
        [bytesOfOwnId(id)],
      );
      expect(Number(events?.n)).toBe(1);
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(10));
    });

    it('of whoever mends a plan and whoever applies it at once one is refused', async () => {
      const world = await jobWorld(database, 10);
      const id = await planning(world);
      await workIn(world);
      const token = `${id}.1`;
      const outcomes = await Promise.all([
        fixRows(world.deps, world.call, { token, fix: 'LEAVE_OUT', rows: [1] }),
        applyPlan(BULK_KINDS)(world.deps, world.call, { token }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap(told).map((each) => each.split(' ')[0])).toEqual(['JOB_TRANSITION']);
      await workIn(world);
      const isApplied = outcomes[1].ok;
      expect(await verdictOf(world, id)).toMatchObject(
        isApplied ? allDone(10) : { state: 'PLANNED', counts: { READY: 9, SAME: 1 }, outcomes: 0 },
      );
    });

    it('what is cancelled or stopped while a slice is open writes nothing of it', async () => {
      const world = await jobWorld(database, 20);
      for (const change of [cancelBulkJob, stopBulkJob]) {
        const id = await applied(world);
        const barrier = new Barrier();
        const runner = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
        const open = barrier.shut();
        const run = runner.run();
        await open;
        valueOf(await change(world.deps, world.call, { bulkJobId: id }));
        barrier.open();
        await run;
        await runner.close();
        expect(await verdictOf(world, id)).toMatchObject({
          ...{ state: change === stopBulkJob ? 'STOPPED' : 'CANCELLED', outcomes: 0, allCodes: 0 },
        });
        if (change !== stopBulkJob) continue;
        await workIn(world);
        expect(await verdictOf(world, id)).toMatchObject({ state: 'STOPPED', outcomes: 0 });
        valueOf(await resumeBulkJob(BULK_KINDS)(world.deps, world.call, { bulkJobId: id }));
        await workIn(world);
        expect(await verdictOf(world, id)).toEqual(allDone(20));
      }
    });

    it('whoever is to end does the slice that is begun, and gives the job back', async () => {
      const world = await jobWorld(database, ROWS);
      const id = await applied(world);
      const barrier = new Barrier();
      const runner = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
      const begun = barrier.shut();
      const run = runner.run();
      await begun;
      runner.stop();
      barrier.open();
      await run;
      await runner.close();
      expect(await verdictOf(world, id)).toMatchObject({ state: 'RUNNING', outcomes: 50 });
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
    });

    it('a job stops when whoever applied it may not do so any more; others let it go on', async () => {
      const world = await jobWorld(database, ROWS);
      const manager = await makeManager(world);
      const id = await applied(world, manager);
      const barrier = new Barrier(async (seen) => {
        if (seen === 2) await remove(world, manager);
      });
      await workIn(world, { change: barrier.change });
      const stopped = await verdictOf(world, id);
      expect(stopped).toMatchObject({ state: 'STOPPED', problem: 'NO_LONGER_ALLOWED' });
      expect(stopped.outcomes).toBeGreaterThan(0);
      expect(stopped.outcomes).toBeLessThan(ROWS);
      expect(stopped.codes).toBe(stopped.outcomes);
      valueOf(await resumeBulkJob(BULK_KINDS)(world.deps, world.call, { bulkJobId: id }));
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
    });
  });
});
