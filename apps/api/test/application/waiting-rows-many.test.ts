import { ok } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { triesWaitingRows } from '../../src/application/jobs/issue/try-waiting.js';
import { WAITING_AT_ONCE } from '../../src/application/ports/waiting-rows.js';
import { WaitingRowsTrier } from '../../src/jobs/waiting-rows.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { waitingRowsIn } from '../../src/persistence/repositories/waiting-rows-of-all.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { jobOf, jobWorld, workIn } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { applied, invited, join, waitingAlso } from './waiting-world.js';
import { START, valueOf } from './world.js';

describe.each(engines)('many rows that wait on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

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
});
