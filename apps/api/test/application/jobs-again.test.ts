import { JOB_ROWS_KEPT_MS, violation, type BulkJobId } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import {
  cancelBulkJob,
  resumeBulkJob,
  stopBulkJob,
} from '../../src/application/jobs/change-bulk-job.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import { retryRows } from '../../src/application/jobs/retry-rows.js';
import { sweepJobRows } from '../../src/jobs/job-row-sweeper.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { endedJobsIn } from '../../src/persistence/repositories/ended-jobs.js';
import {
  applied,
  Barrier,
  jobOf,
  jobWorld,
  planningByFilter,
  verdictOf,
  workIn,
  type JobWorld,
} from '../faults/job-world.js';
import { databaseForTest } from '../persistence/database-for-test.js';
import { engines } from '../persistence/engines.js';
import { dealsIn } from './deal-world.js';
import { change, removeFromProgram } from './meanwhile.js';
import { makeCreator, START, terms, told, valueOf } from './world.js';

/** More than the first slice has. */
const ROWS = 120;

const retryOf = async ({ deps, call }: JobWorld, bulkJobId: BulkJobId) =>
  valueOf(await retryRows(BULK_KINDS)(deps, call, { bulkJobId })).bulkJobId;
const resume = ({ deps, call }: JobWorld, bulkJobId: BulkJobId) =>
  resumeBulkJob(BULK_KINDS)(deps, call, { bulkJobId });

/** Works on jobs; something happens before the slice after the first. */
async function workUntil(world: JobWorld, happens: () => Promise<unknown>) {
  const barrier = new Barrier(async (seen) => {
    if (seen === 2) await happens();
  });
  await workIn(world, { change: barrier.change });
}

describe.each(engines.filter(({ isHere }) => isHere))('jobs on $name', (engine) => {
  const worldOf = async (creators: number) => jobWorld(await databaseForTest(engine), creators);
  const plan = async ({ deps, call, database }: JobWorld, more: object) => {
    const asked = { template: '{NAME}{XXXXXX}', terms, target: { ids: [] }, ...more };
    const reads = createReads(database);
    return valueOf(await planPromoCodes({ ...deps, reads }, call, asked)).bulkJobId;
  };

  it('that were all or none are tried again with every row', async () => {
    const world = await worldOf(10);
    const { deps, call, creators } = world;
    const stranger = await makeCreator(world, 'Mei Tanaka');
    const id = await plan(world, { target: { ids: [...creators, stranger] }, waitDays: 9 });
    await workIn(world);
    expect((await jobOf(world, id)).counts).toEqual({ READY: 10, WAITING: 1 });
    await removeFromProgram(world, creators[3] ?? '');
    const { revision } = await jobOf(world, id);
    const whole = { token: `${id}.${revision}`, errorPolicy: 'REJECT_ALL' };
    valueOf(await applyPlan(BULK_KINDS)(deps, call, whole));
    await workIn(world);
    expect(await verdictOf(world, id)).toMatchObject({
      ...{ state: 'FAILED', counts: { CHANGED: 1, SKIPPED: 10 }, allCodes: 0 },
    });
    const again = await retryOf(world, id);
    await workIn(world);
    expect(await jobOf(world, again)).toMatchObject({ state: 'PLANNED', total: 11 });
    expect((await jobOf(world, again)).counts).toMatchObject({ READY: 9 });
  });

  it('that are cancelled while they are planned are tried again with what they had not found', async () => {
    const world = await worldOf(ROWS);
    const { deps, call } = world;
    const id = await planningByFilter(world);
    const cancel = (bulkJobId: BulkJobId) => async () =>
      valueOf(await cancelBulkJob(deps, call, { bulkJobId }));
    await workUntil(world, cancel(id));
    expect(await verdictOf(world, id)).toMatchObject({ state: 'CANCELLED', rows: 50 });
    const second = await retryOf(world, id);
    // Once more, and in the middle of what the first one had not found.
    const barrier = new Barrier(async (seen) => {
      if (seen === 3) await cancel(second)();
    });
    await workIn(world, { change: barrier.change });
    expect(await verdictOf(world, second)).toMatchObject({ state: 'CANCELLED', rows: 50 });
    const third = await retryOf(world, second);
    expect((await jobOf(world, third)).total).toBe(ROWS);
    await workIn(world);
    expect(await verdictOf(world, third)).toMatchObject({
      ...{ state: 'PLANNED', rows: ROWS, counts: { READY: ROWS } },
    });
    const before = world.clock.at;
    world.clock.at += JOB_ROWS_KEPT_MS;
    await sweepJobRows(endedJobsIn(world.database), world.clock.at);
    expect(told(await retryRows(BULK_KINDS)(deps, call, { bulkJobId: id }))).toEqual([
      'NOT_FOUND bulkJobId',
    ]);
    world.clock.at = before;
  });

  it('that run stop where the mode of the account changes, and their rest is planned anew', async () => {
    const world = await worldOf(ROWS);
    const { deps, call } = world;
    const id = await applied(world);
    await workUntil(world, () => change(world, { mode: 'PERFORMANCE_AND_CREATOR' }));
    expect(await verdictOf(world, id)).toMatchObject({
      ...{ state: 'STOPPED', problem: 'PLAN_STALE', counts: { DONE: 50, READY: ROWS - 50 } },
      ...{ outcomes: 50, codes: 50, allCodes: 50 },
    });
    expect(await resume(world, id)).toEqual({
      ...{ ok: false, violations: [violation('PLAN_STALE', ['bulkJobId'])] },
    });
    valueOf(await cancelBulkJob(deps, call, { bulkJobId: id }));
    const again = await retryOf(world, id);
    await workIn(world);
    expect(await jobOf(world, again)).toMatchObject({
      ...{ state: 'PLANNED', total: ROWS - 50, counts: { ERROR: ROWS - 50 } },
    });
  });

  it('that stand on a deal are not gone on with once it has changed', async () => {
    const world = await worldOf(2);
    const { deps, call, creators } = world;
    const deals = await dealsIn(world);
    const dealId = await deals.deal({});
    const id = await plan(world, { target: { ids: creators }, dealId });
    await workIn(world);
    const { revision } = await jobOf(world, id);
    valueOf(await applyPlan(BULK_KINDS)(deps, call, { token: `${id}.${revision}` }));
    valueOf(await stopBulkJob(deps, call, { bulkJobId: id }));
    valueOf(await resume(world, id));
    valueOf(await stopBulkJob(deps, call, { bulkJobId: id }));
    valueOf(await deals.update(dealId, 1, { name: 'Renamed' }));
    expect(told(await resume(world, id))).toEqual(['PLAN_STALE bulkJobId']);
    expect(await verdictOf(world, id)).toMatchObject({ state: 'STOPPED', allCodes: 0 });
  });

  it('that nobody goes on with lapse, and keep no rows', async () => {
    const world = await worldOf(10);
    const { deps, call } = world;
    const id = await applied(world);
    valueOf(await stopBulkJob(deps, call, { bulkJobId: id }));
    const sweep = (now: number) => sweepJobRows(endedJobsIn(world.database), now);
    expect(await sweep(START + JOB_ROWS_KEPT_MS - 1)).toBe(0);
    expect((await verdictOf(world, id)).rows).toBe(10);
    const open = async (now: number) => {
      const scope = { accountId: call.accountId, ownerId: null, asker: null, now };
      const [count] = await createReads(world.database).bulkJobs.counts(
        ...([scope as never, [{ isOpen: true }], 9] as const),
      );
      return count?.value;
    };
    expect(await open(START + JOB_ROWS_KEPT_MS - 1)).toBe(1);
    expect(await open(START + JOB_ROWS_KEPT_MS)).toBe(0);
    expect(await sweep(START + JOB_ROWS_KEPT_MS)).toBe(1);
    expect(await verdictOf(world, id)).toMatchObject({ rows: 0, counts: { READY: 10 } });
    world.clock.at = START + JOB_ROWS_KEPT_MS;
    expect(told(await resume(world, id))).toEqual(['JOB_TRANSITION']);
  });
});
