import { ok, type BulkJobId, type CreatorId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteCreator } from '../../src/application/creators/invite-creator.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { TRIED_WITH_FACT, triesWaitingRows } from '../../src/application/jobs/issue/try-waiting.js';
import { cancelBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Dependencies, Transaction } from '../../src/application/ports/unit-of-work.js';
import { WAITING_AT_ONCE } from '../../src/application/ports/waiting-rows.js';
import { WaitingRowsTrier } from '../../src/jobs/waiting-rows.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { waitingRowsIn } from '../../src/persistence/repositories/waiting-rows-of-all.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import {
  allDone,
  apply,
  Barrier,
  jobOf,
  jobWorld,
  verdictOf,
  workIn,
} from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeCreator, START, terms, valueOf, type World } from './world.js';

/** Rows of one creator that wait. */
const MANY = TRIED_WITH_FACT + 4;

/** Applies a plan for some creators, of whom some have not joined; nobody works on it yet. */
async function applied(world: World, ids: readonly CreatorId[], plans = 1) {
  const input = { template: '{NAME}{XXXXXX}', terms, waitDays: 7, withCode: 'ISSUE_ANOTHER' };
  const deps = { ...world.deps, reads: createReads(world.database) };
  const jobs: BulkJobId[] = [];
  for (let n = 0; n < plans; n += 1) {
    const plan = await planPromoCodes(deps, world.call, { ...input, target: { ids } });
    jobs.push(valueOf(plan).bulkJobId);
  }
  await workIn(world);
  for (const id of jobs) await apply(world, await jobOf(world, id), world.call);
  return jobs;
}

async function invited(world: World, name: string): Promise<CreatorId> {
  const creatorId = await makeCreator(world, name);
  valueOf(await inviteCreator(world.deps, world.call, { creatorId }));
  return creatorId;
}

async function join({ deps, call }: World, creatorId: CreatorId): Promise<void> {
  valueOf(await recordCreatorJoined(deps, call, { creatorId }));
}

/** Lets a job have so many rows that wait, all for tracking and like its first. */
async function waitingAlso(world: World, id: BulkJobId, rows: number, dueAt: number | null) {
  const { deps, call } = world;
  await deps.unitOfWork.run(call.accountId, async (transaction) => {
    const first = await transaction.plannedRow(id, 1);
    const waiting = await transaction.waitingRow(id, 1);
    const job = await transaction.bulkJob(id);
    if (first === null || waiting === null || job === null) throw new Error('nothing waits');
    const others = Array.from({ length: rows - 1 }, (_, place) => place + 2);
    await transaction.insertJobRows(
      id,
      others.map((n) => ({ n, input: first.input })),
    );
    await transaction.insertRowPlans(
      id,
      others.map((n) => ({ ...first, n, textKey: null })),
    );
    const row = { ...waiting, waitsFor: 'TRACKING', dueAt } as const;
    await transaction.updateWaitingRow(row);
    await transaction.insertWaitingRows(others.map((n) => ({ ...row, n })));
    const counts = { WAITING: rows };
    const after = { ...job, counts, total: rows, position: rows };
    if (!(await transaction.updateBulkJob(after, job.version))) throw new Error('it has changed');
    return ok(null);
  });
}

/** The world in which each transaction is changed. */
function changing(world: World, change: (transaction: Transaction) => Partial<Transaction>): World {
  const { unitOfWork } = world.deps;
  const run: Dependencies['unitOfWork']['run'] = (accountId, work, by) =>
    unitOfWork.run(
      accountId,
      (transaction) => work({ ...transaction, ...change(transaction) }),
      by,
    );
  return { ...world, deps: { ...world.deps, unitOfWork: { ...unitOfWork, run } } };
}

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
    await trier.run();
    expect((await jobOf(world, bad)).counts).toEqual({ DONE: 1 });
  });

  test('of one account do not wait for the many of another', async () => {
    const many = await jobWorld(database, 0);
    const few = await jobWorld(database, 0);
    const [job] = await applied(many, [await invited(many, 'Ben Ode')]);
    const [alone] = await applied(few, [await invited(few, 'Cem Ali')]);
    if (job === undefined || alone === undefined) throw new Error('no jobs');
    await workIn(many);
    await waitingAlso(many, job, 130, START);
    await database.transaction((session) =>
      session.execute('UPDATE job_waiting SET due_at = ? WHERE job_id = ?', [
        START + 1,
        bytesOfOwnId(alone),
      ]),
    );
    many.clock.at += 2;
    const tried: string[] = [];
    const trier = new WaitingRowsTrier(
      waitingRowsIn(database),
      many.deps.clock,
      async (_account, { jobId, n }) => {
        tried.push(jobId);
        await database.transaction((session) =>
          session.execute('UPDATE job_waiting SET due_at = NULL WHERE job_id = ? AND n = ?', [
            bytesOfOwnId(jobId),
            n,
          ]),
        );
      },
    );
    await trier.run();
    expect(tried.filter((id) => id === job)).toHaveLength(130);
    expect(tried.indexOf(alone)).toBeLessThan(60);
  });

  test('many are looked at and dropped some at a time', async () => {
    const world = await jobWorld(database, 0);
    const { deps, call, clock } = world;
    const creatorId = await invited(world, 'Dag Orn');
    const [id] = await applied(world, [creatorId]);
    if (id === undefined) throw new Error('no job');
    await workIn(world);
    await waitingAlso(world, id, 1_500, null);
    const dueNow = async () =>
      (await waitingRowsIn(database).due(call.accountId, clock.at, 2_000)).length;
    await deps.unitOfWork.run(call.accountId, async (transaction) => {
      await transaction.updateWaitingAsked('TRACKING');
      return ok(null);
    });
    expect(await dueNow()).toBe(0);
    const [asked] = await waitingRowsIn(database).asked(9);
    if (asked === undefined) throw new Error('nothing was asked');
    const last = await waitingRowsIn(database).makeDue(asked, null, 100, clock.at);
    expect(await dueNow()).toBe(100);
    await waitingRowsIn(database).makeDue(asked, last, 100, clock.at);
    expect(await dueNow()).toBe(200);
    valueOf(await cancelBulkJob(deps, call, { bulkJobId: id }));
    expect((await jobOf(world, id)).counts).toEqual({ SKIPPED: WAITING_AT_ONCE, WAITING: 500 });
    // Those that are left are none of a job any more.
    await join(world, creatorId);
    const trier = new WaitingRowsTrier(waitingRowsIn(database), deps.clock, triesWaitingRows(deps));
    await trier.run();
    expect((await jobOf(world, id)).counts).toEqual({ SKIPPED: 1_500 });
    expect(await waitingRowsIn(database).asked(9)).toEqual([]);
    const [codes] = await database.select<{ n: number }>(
      'SELECT COUNT(*) AS n FROM promo_code WHERE owner_id = ?',
      [bytesOfOwnId(creatorId)],
    );
    expect(Number(codes?.n)).toBe(0);
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
