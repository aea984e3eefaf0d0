import { ok, type FileId, type PersonId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteCreator } from '../../src/application/creators/invite-creator.js';
import { recordCreatorJoined } from '../../src/application/creators/record-creator-joined.js';
import { resumeBulkJob, stopBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { exportPromoCodes } from '../../src/application/jobs/export/start-export.js';
import { fixRows } from '../../src/application/jobs/fix-rows.js';
import { triesWaitingRows } from '../../src/application/jobs/issue/try-waiting.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import { WaitingRowsTrier } from '../../src/jobs/waiting-rows.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { waitingRowsIn } from '../../src/persistence/repositories/waiting-rows-of-all.js';
import {
  allDone,
  applied,
  apply,
  jobOf,
  jobWorld,
  verdictOf,
  workIn,
} from '../faults/job-world.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { makeManager, remove } from './meanwhile.js';
import { makeCreator, terms, valueOf, type World } from './world.js';

const planFor = async (world: World, creatorId: string, by = world.call, more: object = {}) => {
  const deps = { ...world.deps, reads: createReads(world.database) };
  const input = { target: { ids: [creatorId] }, template: '{NAME}{XXXXXX}', terms, ...more };
  const { bulkJobId } = valueOf(await planPromoCodes(deps, by, input));
  await workIn(world);
  return jobOf(world, bulkJobId);
};

describe.each(engines)('as whom jobs act on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('rows are mended as whoever asks for it, not as whoever planned them', async () => {
    const world = await jobWorld(database, 0);
    const manager = await makeManager(world);
    const plan = await planFor(world, await makeCreator(world, 'Mei Tanaka'), manager);
    await remove(world, manager);
    const fix = { token: `${plan.id}.1`, fix: 'INVITE', state: 'ERROR' };
    valueOf(await fixRows(world.deps, world.call, fix));
    await workIn(world);
    const mended = await jobOf(world, plan.id);
    expect(mended).toMatchObject({ state: 'PLANNED', problem: null, counts: { WAITING: 1 } });
    const [event] = await world.database.select<{ actor: string }>(
      "SELECT actor FROM audit_event WHERE action = 'inviteCreator' ORDER BY id",
    );
    expect(event?.actor).toBe('Lin');
  });

  test('rows are mended, and files written, by nobody who may not do so any more', async () => {
    const world = await jobWorld(database, 0);
    const { deps } = world;
    const manager = await makeManager(world);
    const plan = await planFor(world, await makeCreator(world, 'Mei Tanaka'));
    const fix = { token: `${plan.id}.1`, fix: 'INVITE', state: 'ERROR' };
    valueOf(await fixRows(deps, manager, fix));
    const reads = createReads(world.database);
    const started = valueOf(await exportPromoCodes({ ...deps, reads }, manager, {}));
    await remove(world, manager);
    await workIn(world);
    const stopped = { state: 'STOPPED', problem: 'NO_LONGER_ALLOWED' };
    expect(await jobOf(world, plan.id)).toMatchObject({ ...stopped, counts: { ERROR: 1 } });
    const file = await jobOf(world, started.bulkJobId);
    expect(file).toMatchObject({ ...stopped, position: 0 });
    const states = await world.database.select<{ state: string }>(
      'SELECT state FROM file WHERE id = ?',
      [bytesOfOwnId(file.fileId ?? ('' as FileId))],
    );
    expect(states).toMatchObject([{ state: 'WRITING' }]);
  });

  test('whoever may do more by now may still do it', async () => {
    const world = await jobWorld(database, 3);
    const manager = await makeManager(world);
    const id = await applied(world, manager);
    await world.deps.unitOfWork.run(world.call.accountId, async (transaction) => {
      const member = await transaction.memberOf(manager.actor.id as PersonId);
      if (member === null) throw new Error('no member');
      await transaction.updateMember({ ...member, capacity: 'OWNER' }, member.version);
      return ok(null);
    });
    await workIn(world);
    expect(await verdictOf(world, id)).toEqual(allDone(3));
  });

  test('a file that a partner asked for has what they may see, whoever lets its job go on', async () => {
    const world = await jobWorld(database, 1);
    const [creator = null] = world.creators;
    const partner = { ...world.call, capacity: 'CREATOR', ownerId: creator } as const;
    const deps = { ...world.deps, reads: createReads(world.database) };
    const { bulkJobId } = valueOf(await exportPromoCodes(deps, partner, {}));
    valueOf(await stopBulkJob(deps, world.call, { bulkJobId }));
    valueOf(await resumeBulkJob(BULK_KINDS)(deps, world.call, { bulkJobId }));
    expect((await jobOf(world, bulkJobId)).acting).toMatchObject({
      ...{ capacity: 'CREATOR', ownerId: creator },
    });
  });

  test('a row waits for nothing that has come before its plan was applied', async () => {
    const world = await jobWorld(database, 0);
    const { deps, call } = world;
    const creatorId = await makeCreator(world, 'Mei Tanaka');
    const plan = await planFor(world, creatorId, call, { waitDays: 7 });
    expect(plan.counts).toEqual({ WAITING: 1 });
    valueOf(await inviteCreator(deps, call, { creatorId }));
    valueOf(await recordCreatorJoined(deps, call, { creatorId }));
    await apply(world, plan, call);
    await workIn(world);
    expect((await jobOf(world, plan.id)).counts).toEqual({ WAITING: 1 });
    const rows = waitingRowsIn(world.database);
    const trier = new WaitingRowsTrier(rows, deps.clock, triesWaitingRows(deps));
    expect(await trier.run()).toBe(1);
    expect(await verdictOf(world, plan.id)).toEqual(allDone(1));
    expect(await trier.run()).toBe(0);
  });
});
