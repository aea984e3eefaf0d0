import type { BulkJobId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIED_WITH_FACT, triesWaitingRows } from '../../src/application/jobs/issue/try-waiting.js';
import { WaitingRowsTrier } from '../../src/jobs/waiting-rows.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { waitingRowsIn } from '../../src/persistence/repositories/waiting-rows-of-all.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { allDone, Barrier, jobOf, jobWorld, verdictOf, workIn } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { applied, changing, invited, join } from './waiting-world.js';

/** Rows of one creator that wait. */
const MANY = TRIED_WITH_FACT + 4;

describe.each(engines)('rows that wait on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  const heldAs = async (id: BulkJobId) => {
    const [row] = await database.select<{ version: number; fence: number; holder: string | null }>(
      'SELECT version, fence, holder FROM job WHERE id = ?',
      [bytesOfOwnId(id)],
    );
    return row;
  };

  test('some are done with the fact, the others soon after it, and each is read once', async () => {
    const world = await jobWorld(database, 0);
    const creatorId = await invited(world, 'Mei Tanaka');
    const jobs = await applied(world, [creatorId], MANY);
    await workIn(world);
    let read = 0;
    const counting = changing(world, (transaction) => ({
      waitingRowsOf: async (...args) => {
        const rows = await transaction.waitingRowsOf(...args);
        read += rows.length;
        return rows;
      },
      waitingRow: (...args) => {
        read += 1;
        return transaction.waitingRow(...args);
      },
    }));
    const states = async () =>
      Promise.all(jobs.map(async (id) => Object.keys((await jobOf(world, id)).counts).join()));
    const done = async () => (await states()).filter((state) => state === 'DONE').length;
    await join(counting, creatorId);
    expect(await done()).toBe(TRIED_WITH_FACT);
    expect(read).toBe(TRIED_WITH_FACT + 1);
    read = 0;
    const trier = new WaitingRowsTrier(
      waitingRowsIn(database),
      world.deps.clock,
      triesWaitingRows(counting.deps),
    );
    expect(await trier.run()).toBe(MANY - TRIED_WITH_FACT);
    expect(read).toBe(MANY - TRIED_WITH_FACT);
    expect(await done()).toBe(MANY);
    expect(await trier.run()).toBe(0);
    expect(await waitingRowsIn(database).asked(1)).toEqual([]);
  });

  test('a bug of ours in one of them keeps nobody from joining, and the others are done', async () => {
    const world = await jobWorld(database, 0);
    const creatorId = await invited(world, 'Uma Rao');
    const [bad, good] = await applied(world, [creatorId], 2);
    if (bad === undefined || good === undefined) throw new Error('no jobs');
    await workIn(world);
    let isBroken = true;
    const broken = changing(world, (transaction) => ({
      plannedRow: async (id, n) => {
        const row = await transaction.plannedRow(id, n);
        if (id === bad && isBroken) {
          // Something was written before it broke.
          await transaction.updateWaitingRow({
            ...{ jobId: id, n, creatorId, waitsFor: 'TRACKING', dueAt: null, lapsesAt: 0 },
          });
          throw new TypeError('a bug of ours');
        }
        return row;
      },
    }));
    await join(broken, creatorId);
    const trier = new WaitingRowsTrier(
      waitingRowsIn(database),
      world.deps.clock,
      triesWaitingRows(broken.deps),
    );
    await expect(trier.run()).rejects.toThrow('a bug of ours');
    expect((await jobOf(world, bad)).counts).toEqual({ WAITING: 1 });
    expect((await jobOf(world, good)).counts).toEqual({ DONE: 1 });
    const [waits] = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
      facts.waitingRowsOf(creatorId, 2),
    );
    expect(waits).toMatchObject({ jobId: bad, waitsFor: 'JOIN' });
    isBroken = false;
    world.clock.at += 2_000;
    await trier.run();
    expect((await jobOf(world, bad)).counts).toEqual({ DONE: 1 });
  });

  test('of a job that was cancelled are not done with the fact, also before they are dropped', async () => {
    const world = await jobWorld(database, 0);
    const creatorId = await invited(world, 'Kim Lund');
    const [id] = await applied(world, [creatorId]);
    if (id === undefined) throw new Error('no job');
    await workIn(world);
    await database.transaction((session) =>
      session.execute("UPDATE job SET state = 'CANCELLED' WHERE id = ?", [bytesOfOwnId(id)]),
    );
    await join(world, creatorId);
    expect((await jobOf(world, id)).counts).toEqual({ SKIPPED: 1 });
  });

  test('are settled while their job is written, and neither holds the other up', async () => {
    const world = await jobWorld(database, 60);
    const waiting = [
      await invited(world, 'Ana Costa'),
      await invited(world, 'Ivo Costa'),
      await invited(world, 'Lea Novak'),
    ];
    const [id] = await applied(world, [...waiting, ...world.creators]);
    if (id === undefined) throw new Error('no job');
    const held: unknown[] = [];
    const barrier = new Barrier(async (seen) => {
      // The runner has read where the job stands, and the rows that wait are behind it.
      if (seen !== 2) return;
      held.push(await heldAs(id));
      await Promise.all(waiting.map((creatorId) => join(world, creatorId)));
      expect((await jobOf(world, id)).counts).toMatchObject({ DONE: 50 });
      held.push(await heldAs(id));
    });
    await workIn(world, { change: barrier.change });
    expect(held).toHaveLength(2);
    expect(held[1]).toEqual(held[0]);
    expect(await verdictOf(world, id)).toEqual(allDone(63));
  });

  // SQLite has one writer: nobody commits while a transaction is open.
  if (engine.name !== 'SQLite') {
    it.skipIf(!engine.isHere)(
      'are settled however often whoever works on their job commits meanwhile',
      async () => {
        const world = await jobWorld(database, 0);
        const creatorId = await invited(world, 'Tom Fuller');
        const [id] = await applied(world, [creatorId]);
        if (id === undefined) throw new Error('no job');
        await workIn(world);
        const busy = changing(world, (transaction) => ({
          plannedRow: async (...args) => {
            await database.transaction((session) =>
              session.execute('UPDATE job SET version = version + 1 WHERE id = ?', [
                bytesOfOwnId(id),
              ]),
            );
            return transaction.plannedRow(...args);
          },
        }));
        await join(busy, creatorId);
        expect(await verdictOf(world, id)).toEqual(allDone(1));
      },
    );
  }
});
