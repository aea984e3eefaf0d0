import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import type { JobDependencies } from '../../src/application/jobs/bulk-kind.js';
import { LEASE_MS, RENEW_MS } from '../../src/application/ports/bulk-jobs.js';
import { BulkRunner } from '../../src/jobs/bulk-runner.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { valueOf } from '../application/world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { runnerOn } from '../support/runner.js';
import {
  allDone,
  applied,
  appliedEach,
  Barrier,
  jobWorld,
  planning,
  verdictOf,
  workIn,
  type JobWorld,
} from './job-world.js';

const ROWS = 20;
/** Signs of life come as fast as a test likes. */
const RENEWS_EVERY = 5;

/** What judges rows only when it is let; resolves when somebody wants to. */
function judgesLate() {
  let letIt: () => void = () => undefined;
  const isLet = new Promise<void>((resolve) => (letIt = resolve));
  let begins: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begins = resolve));
  const change = (deps: JobDependencies): JobDependencies => ({
    ...deps,
    unitOfWork: {
      ...deps.unitOfWork,
      read: async (accountId, work) => {
        begins();
        await isLet;
        return deps.unitOfWork.read(accountId, work);
      },
    },
  });
  return { change, begun, letIt };
}

describe.each(engines)('leases of jobs on $name', (engine) => {
  describe.skipIf(!engine.isHere)('', () => {
    let database: Database;
    beforeAll(async () => {
      database = await freshDatabase(engine);
    });
    afterAll(() => database.close());

    async function leaseOf(id: Parameters<typeof bytesOfOwnId>[0]) {
      const [row] = await database.select<{ fence: number; until: number | null }>(
        'SELECT fence, lease_until AS until FROM job WHERE id = ?',
        [bytesOfOwnId(id)],
      );
      return { fence: row?.fence, until: row?.until === null ? null : Number(row?.until) };
    }

    /** Others look as often as that long; the holder gives a sign of life before each. */
    async function othersLook(
      world: JobWorld,
      id: Parameters<typeof bytesOfOwnId>[0],
    ): Promise<void> {
      for (let look = 0; look < 3; look += 1) {
        world.clock.at += LEASE_MS - RENEW_MS;
        const until = async () => (await leaseOf(id)).until;
        await expect.poll(until, { interval: 1, timeout: 4_000 }).toBe(world.clock.at + LEASE_MS);
        await workIn(world);
      }
    }

    it('are moved on by time: a slice may take longer than its lease, before it writes', async () => {
      const world = await jobWorld(database, ROWS);
      const id = await planning(world);
      const { change, begun, letIt } = judgesLate();
      const { clock } = world.deps;
      const slow = runnerOn(database, { clock, change, renewsEvery: RENEWS_EVERY });
      const run = slow.run();
      await begun;
      await othersLook(world, id);
      expect((await leaseOf(id)).fence).toBe(1);
      letIt();
      await run;
      await slow.close();
      expect(await verdictOf(world, id)).toMatchObject({
        state: 'PLANNED',
        counts: { READY: ROWS },
      });
      expect((await leaseOf(id)).fence).toBe(1);
    });

    it('end on time for whoever gives no sign of life, and not before', async () => {
      const world = await jobWorld(database, ROWS);
      const id = await applied(world);
      const barrier = new Barrier();
      const dead = runnerOn(database, { clock: world.deps.clock, change: barrier.change });
      const sleeps = barrier.shut();
      const run = dead.run();
      await sleeps;
      world.clock.at += LEASE_MS - 1;
      await workIn(world);
      expect(await verdictOf(world, id)).toMatchObject({ state: 'RUNNING', outcomes: 0 });
      world.clock.at += 1;
      await workIn(world);
      expect(await verdictOf(world, id)).toEqual(allDone(ROWS));
      barrier.open();
      await run;
      await dead.close();
    });

    it('are given no more signs once the job is cancelled', async () => {
      const world = await jobWorld(database, ROWS);
      const id = await applied(world);
      const barrier = new Barrier();
      const { clock } = world.deps;
      const holder = runnerOn(database, {
        ...{ clock, change: barrier.change, renewsEvery: RENEWS_EVERY },
      });
      const holds = barrier.shut();
      const run = holder.run();
      await holds;
      valueOf(await cancelBulkJob(world.deps, world.call, { bulkJobId: id }));
      await sleep(10 * RENEWS_EVERY);
      expect(await leaseOf(id)).toMatchObject({ until: null });
      barrier.open();
      await run;
      await holder.close();
      expect(await verdictOf(world, id)).toMatchObject({ state: 'CANCELLED', outcomes: 0 });
    });

    it('of jobs that wait for their turn are moved on before the next slice begins', async () => {
      const world = await jobWorld(database, 120);
      const [one, other] = await appliedEach(world, [
        world.creators.slice(0, 60),
        world.creators.slice(60),
      ]);
      if (one === undefined || other === undefined) throw new Error('no jobs');
      // Each slice takes longer than a lease; somebody else looks before the next one writes.
      const leases: boolean[] = [];
      const barrier = new Barrier(async () => {
        const ends = [(await leaseOf(one)).until, (await leaseOf(other)).until];
        // The one whose slice this is has just been moved on.
        leases.push(ends.includes(world.clock.at + LEASE_MS));
        world.clock.at += LEASE_MS;
      });
      await workIn(world, { change: barrier.change });
      expect(leases.length).toBeGreaterThan(2);
      expect(leases).not.toContain(false);
      for (const id of [one, other]) {
        expect(await verdictOf(world, id)).toEqual({ ...allDone(60), allCodes: 120 });
      }
    });
  });
});

it('a database that does not answer is asked again soon, and not all the time', async () => {
  const clock = { at: 1_000_000 };
  let asked = 0;
  const runner = new BulkRunner(
    {
      open: () => Promise.reject(new Error(`away ${(asked += 1)}`)),
      ...{ any: neverAsked, take: neverAsked, renew: neverAsked, release: () => Promise.resolve() },
    },
    { slice: neverAsked, giveUp: neverAsked },
    { now: () => clock.at },
    () => undefined,
  );
  for (let look = 0; look < 80; look += 1) {
    await runner.run().catch(() => undefined);
    clock.at += runner.every;
  }
  await runner.close();
  // Of twenty seconds: five looks that come sooner, then one every two.
  expect(asked).toBeGreaterThanOrEqual(12);
  expect(asked).toBeLessThanOrEqual(16);
});

function neverAsked(): never {
  throw new Error('nobody asks for this');
}
