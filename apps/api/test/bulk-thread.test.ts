import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkJobState } from '@creator-codes/domain';
import { hasBulkWork } from '../src/bulk-jobs.js';
import { BulkThread } from '../src/bulk-thread.js';
import { openDatabase } from '../src/persistence/data-source.js';
import type { Database } from '../src/persistence/engine/database.js';
import { Mutex } from '../src/persistence/engine/mutex.js';
import { createReads } from '../src/persistence/queries/reads.js';
import { bulkJobQueueIn } from '../src/persistence/repositories/bulk-job-queue.js';
import { planPromoCodes } from '../src/application/jobs/plan-promo-codes.js';
import { makeCreator, terms, valueOf } from './application/world.js';
import {
  allDone,
  apply,
  Barrier,
  jobOf,
  join,
  jobWorld,
  planning,
  verdictOf,
  workIn,
} from './faults/job-world.js';
import { engines } from './persistence/engines.js';
import { runnerOn } from './support/runner.js';

const clock = { now: () => Date.now() };

describe.each(engines)('the thread for bulk jobs on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let url: string;
    let remove: () => Promise<void>;
    let database: Database;
    const writes = new Mutex();
    const threads: BulkThread[] = [];
    const faults: unknown[] = [];

    beforeAll(async () => {
      ({ url, remove } = await engine.createMigrated());
      database = await openDatabase(url, { writes });
    });
    afterAll(async () => {
      for (const thread of threads) await thread.close();
      await database.close();
      await remove();
    });

    function threadOn(databaseUrl = url): BulkThread {
      const about = { databaseUrl, tellsOwners: false, writes };
      const thread = new BulkThread(about, hasBulkWork(database, clock), clock, (fault) => {
        faults.push(fault);
      });
      threads.push(thread);
      return thread;
    }

    async function worldNow(creators: number) {
      const world = await jobWorld(database, creators);
      return { ...world, deps: { ...world.deps, clock } };
    }

    it('starts with the first job, and works on it while others write here', async () => {
      const thread = threadOn();
      await thread.run();
      expect(thread.isStarted).toBe(false);
      const world = await worldNow(300);
      const id = await planning(world);
      const until = async (state: BulkJobState) => {
        while ((await jobOf(world, id)).state !== state) await sleep(10);
      };
      await thread.run();
      expect(thread.isStarted).toBe(true);
      await until('PLANNED');
      await apply(world, await jobOf(world, id), world.call);
      thread.wake();
      const [others] = await Promise.all([join(world, 20), until('COMPLETED')]);
      expect(others).toHaveLength(20);
      expect(await verdictOf(world, id)).toEqual(allDone(300));
      // As a server does, which stops all of its jobs first.
      thread.stop();
      await thread.close();
      expect(thread.isStarted).toBe(false);
      expect(faults).toEqual([]);
    });

    it('is there before the lease of another process ends, which may be killed', async () => {
      const world = await worldNow(20);
      const id = await planning(world);
      const barrier = new Barrier();
      const other = runnerOn(database, { clock, change: barrier.change });
      const holds = barrier.shut();
      const run = other.run();
      await holds;
      expect(await bulkJobQueueIn(database).open('', clock.now())).toEqual([]);
      const thread = threadOn();
      await thread.run();
      expect(thread.isStarted).toBe(true);
      // The other one gives no sign of life any more.
      while ((await jobOf(world, id)).state !== 'PLANNED') await sleep(10);
      barrier.open();
      await run;
      await other.close();
      await thread.close();
      expect((await jobOf(world, id)).counts).toEqual({ READY: 20 });
    });

    it('starts with a row that waits no more, and tries it', async () => {
      const thread = threadOn();
      const world = await worldNow(0);
      const creatorId = await makeCreator(world, 'Mei Tanaka');
      const deps = { ...world.deps, reads: createReads(database) };
      const input = { target: { ids: [creatorId] }, template: '{NAME}', terms, waitDays: 1 };
      const { bulkJobId } = valueOf(await planPromoCodes(deps, world.call, input));
      await workIn(world);
      await apply(world, await jobOf(world, bulkJobId), world.call);
      await workIn(world);
      await database.transaction((session) =>
        session.execute('UPDATE job_waiting SET lapses_at = 1'),
      );
      await thread.run();
      expect(thread.isStarted).toBe(true);
      while ((await jobOf(world, bulkJobId)).counts.CHANGED !== 1) await sleep(10);
      await thread.close();
      expect(faults).toEqual([]);
    });

    it('is told when it cannot work, holds nobody up, and is tried again later', async () => {
      const thread = threadOn('mysql://nobody@127.0.0.1:1/nowhere');
      thread.wake();
      while (faults.length === 0) await sleep(10);
      expect(String(faults[0])).toMatch(/127\.0\.0\.1:1/);
      while (thread.isStarted) await sleep(10);
      thread.wake();
      expect(thread.isStarted).toBe(false);
      await expect(writes.run(() => Promise.resolve('goes on'))).resolves.toBe('goes on');
      await thread.close();
    });
  });
});
