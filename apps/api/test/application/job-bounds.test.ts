import {
  DAY_MS,
  JOB_ROWS_KEPT_MS,
  JOB_ROWS_MAX,
  ok,
  OPEN_JOBS_MAX,
  OPEN_JOBS_OF_OWNER_MAX,
  REJECT_ALL_MAX,
  type BulkJobId,
} from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPromoCodeTemplate } from '../../src/application/codes/create-promo-code-template.js';
import { updatePromoCodeTemplate } from '../../src/application/codes/update-promo-code-template.js';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import { triesWaitingRows } from '../../src/application/jobs/issue/try-waiting.js';
import { cancelBulkJob } from '../../src/application/jobs/change-bulk-job.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { newJob } from '../../src/application/jobs/new-job.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { BulkJobRecord } from '../../src/application/ports/bulk-jobs.js';
import { WaitingRowsTrier } from '../../src/jobs/waiting-rows.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { waitingRowsIn } from '../../src/persistence/repositories/waiting-rows-of-all.js';
import { bytesOfOwnId } from '../../src/persistence/tables/ids.js';
import { apply, beside, jobOf, jobWorld, planning, workIn } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { change, switchTrackingOff } from './meanwhile.js';
import { makeCreator, makeWorld, START, terms, told, valueOf, type World } from './world.js';

describe.each(engines)('bounds of jobs on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('so many may be open, and not one more until one of them is not', async () => {
    const world = await jobWorld(database, 1);
    const { deps, call, clock } = world;
    // One is planned by the use case; the others stand beside it.
    const first = await planning(world);
    await workIn(world);
    const ids = await beside(world, first, OPEN_JOBS_MAX - 1);
    const again = () =>
      planPromoCodes({ ...deps, reads: createReads(database) }, call, {
        ...{ template: '{NAME}{XXXXXX}', terms, target: { ids: world.creators } },
      });
    const full = await again();
    expect(full.ok ? [] : full.violations).toEqual([
      { code: 'TOO_MANY', path: [], params: { max: 200, count: 201, open: 'JOBS' } },
    ]);
    valueOf(await cancelBulkJob(deps, call, { bulkJobId: ids[0] ?? '' }));
    valueOf(await again());
    expect(told(await again())).toEqual(['TOO_MANY']);
    // Plans lapse by themselves; what runs and is stopped stays open.
    await workIn(world);
    clock.at += DAY_MS;
    valueOf(await again());
    const open = await deps.unitOfWork.read(call.accountId, (facts) =>
      facts.openJobs(null, clock.at),
    );
    expect(open).toEqual({ jobs: 1, rows: 1 });
  });

  test('open is what is planned, run, or stopped not long ago; files have no rows; owners have their own', async () => {
    const world = await jobWorld(database, 1);
    const { deps, call, clock } = world;
    const id = await planning(world);
    const ownerId = world.creators[0] ?? null;
    const at = clock.at;
    const others: readonly Partial<BulkJobRecord>[] = [
      { state: 'RUNNING', total: 10 },
      { state: 'STOPPED', total: 100, startedAt: at - JOB_ROWS_KEPT_MS + 1 },
      { state: 'STOPPED', total: 1_000, startedAt: at - JOB_ROWS_KEPT_MS },
      { state: 'PLANNED', total: 10_000, lapsesAt: at + 1 },
      { state: 'PLANNED', total: 100_000, lapsesAt: at },
      { state: 'COMPLETED', total: 1_000_000 },
      { state: 'RUNNING', total: 7, kind: 'EXPORT_PROMO_CODES' },
    ];
    const openOf = (whose: typeof ownerId) =>
      deps.unitOfWork.read(call.accountId, (facts) => facts.openJobs(whose, at));
    await deps.unitOfWork.run(call.accountId, async (transaction) => {
      const like = await transaction.bulkJob(id);
      if (like === null) throw new Error('no such job');
      for (const more of others) {
        await transaction.insertBulkJob({ ...like, ...more, id: deps.ids.next('BulkJob') });
      }
      for (let n = 0; n < OPEN_JOBS_OF_OWNER_MAX; n += 1) {
        const acting = { ...like.acting, ownerId };
        const kind = 'EXPORT_PROMO_CODES';
        await transaction.insertBulkJob({ ...like, kind, acting, id: deps.ids.next('BulkJob') });
      }
      return ok(null);
    });
    expect(await openOf(null)).toEqual({ jobs: 5, rows: 10_111 });
    expect(await openOf(ownerId)).toEqual({ jobs: OPEN_JOBS_OF_OWNER_MAX, rows: 0 });
    const ofOwner = await deps.unitOfWork.run(call.accountId, (transaction) =>
      newJob(
        transaction,
        deps,
        { ...call, ownerId },
        {
          ...{ kind: 'EXPORT_PROMO_CODES', action: 'exportPromoCodes', params: {}, rows: [] },
          ...{ total: 1, findsRows: true, tellsOwners: false },
        },
      ),
    );
    expect(told(ofOwner)).toEqual(['TOO_MANY']);
  });

  test('a row that has waited until its day is listed, and waits no more', async () => {
    const world = await jobWorld(database, 0);
    const { deps, call, clock } = world;
    const target = { ids: [await makeCreator(world, 'Mei Tanaka')] };
    const asked = { target, template: '{NAME}{XXXXXX}', terms, waitDays: 7 };
    const reads = createReads(database);
    const { bulkJobId } = valueOf(await planPromoCodes({ ...deps, reads }, call, asked));
    await workIn(world);
    await apply(world, await jobOf(world, bulkJobId), call);
    await workIn(world);
    const trier = new WaitingRowsTrier(waitingRowsIn(database), deps.clock, triesWaitingRows(deps));
    const lookAt = (at: number) => {
      clock.at = at;
      return trier.run();
    };
    await lookAt(START + 7 * DAY_MS - 1);
    expect((await jobOf(world, bulkJobId)).counts).toEqual({ WAITING: 1 });
    await lookAt(START + 7 * DAY_MS);
    expect((await jobOf(world, bulkJobId)).counts).toEqual({ CHANGED: 1 });
    const outcomes = await database.select<{ outcome: string }>(
      'SELECT outcome FROM job_outcome WHERE job_id = ?',
      [bytesOfOwnId(bulkJobId)],
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([expect.stringContaining('WAIT_OVER')]);
  });

  test('of more creators than a job has rows none is left out without a word', async () => {
    const world = await jobWorld(database, 0);
    const reads = createReads(database);
    const there = JOB_ROWS_MAX + 5;
    const creators: typeof reads.creators = {
      ...reads.creators,
      counts: (_scope, _filters, limit = there) =>
        Promise.resolve([{ value: Math.min(limit, there), isExact: limit >= there }]),
    };
    const plan = (expectedCount: number) =>
      planPromoCodes({ ...world.deps, reads: { ...reads, creators } }, world.call, {
        ...{ target: { filter: { expectedCount } }, template: '{NAME}{XXXXXX}', terms },
      });
    for (const expected of [JOB_ROWS_MAX, there]) {
      expect(told(await plan(expected))).toEqual(['TOO_MANY target.filter']);
    }
  });

  test('all or none are as many rows as one transaction takes', async () => {
    const world = await jobWorld(database, REJECT_ALL_MAX + 1);
    const [, ...fewer] = world.creators;
    const applied = async (id: BulkJobId) => {
      await workIn(world);
      const input = { token: `${id}.1`, errorPolicy: 'REJECT_ALL' };
      return told(await applyPlan(BULK_KINDS)(world.deps, world.call, input));
    };
    expect(await applied(await planning(world))).toEqual(['TOO_MANY errorPolicy']);
    expect(await applied(await planning(world, fewer))).toEqual([]);
  });

  test('plans stand on the mode, Optimize and tracking of the account, and on their template', async () => {
    const world = await makeWorld(database, 'PERFORMANCE_AND_CREATOR');
    const { deps, call } = world;
    const template = { name: 'Usual', template: '{NAME}15' };
    const made = valueOf(await createPromoCodeTemplate(deps, call, template));
    const params = { dealId: null, templateId: made.promoCodeTemplateId };
    const kinds = ['ISSUE_PROMO_CODES', 'ROTATE_PROMO_CODES', 'IMPORT_PROMO_CODES'] as const;
    const stoodOn = () =>
      Promise.all(kinds.map((kind) => standsOn(world, kind, { params } as BulkJobRecord)));
    const changes = [
      () => change(world, { optimizeActive: false }),
      () => change(world, { mode: 'CREATOR_ONLY' }),
      () => switchTrackingOff(world, 'CREATOR'),
    ];
    for (const changing of changes) {
      const before = await stoodOn();
      await changing();
      const after = await stoodOn();
      expect(after.map((each, place) => each !== before[place])).toEqual([true, true, true]);
    }
    const before = await stoodOn();
    const edit = {
      promoCodeTemplateId: made.promoCodeTemplateId,
      version: 1,
      template: '{NAME}20',
    };
    valueOf(await updatePromoCodeTemplate(deps, call, edit));
    const after = await stoodOn();
    expect(after.map((each, place) => each !== before[place])).toEqual([true, true, false]);
  });
});

function standsOn({ deps, call }: World, kind: keyof typeof BULK_KINDS, job: BulkJobRecord) {
  return deps.unitOfWork.read(call.accountId, (facts) => BULK_KINDS[kind].standsOn(facts, job));
}
