import { OPEN_JOBS_MAX, type BulkJobId } from '@creator-codes/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPromoCodeExpiry } from '../../src/application/jobs/plan-on-codes.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { Call } from '../../src/application/ports/actor.js';
import type { Dependencies } from '../../src/application/ports/unit-of-work.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { apply, applied, beside, jobOf, jobWorld, planning, workIn } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { interrupted } from './interrupted.js';
import { makeManager } from './meanwhile.js';
import { terms, told, valueOf } from './world.js';

describe.each(engines)('plans whose place another one takes on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  async function planner() {
    const made = await jobWorld(database, 1);
    const world = { ...made, call: await makeManager(made) };
    const reads = createReads(database);
    const plan = (
      replaces: readonly string[],
      by: Call = world.call,
      deps: Dependencies = world.deps,
    ) =>
      planPromoCodes({ ...deps, reads }, by, {
        ...{ template: '{NAME}{XXXXXX}', terms, target: { ids: world.creators }, replaces },
      });
    const stateOf = async (id: BulkJobId) => (await jobOf(world, id)).state;
    return { world, plan, stateOf };
  }

  test('are cancelled with the call, and make room for it where so many are open', async () => {
    const { world, plan, stateOf } = await planner();
    const first = await planning(world);
    await beside(world, first, OPEN_JOBS_MAX - 1);
    expect(told(await plan([]))).toEqual(['TOO_MANY']);
    const { bulkJobId } = valueOf(await plan([first]));
    expect([await stateOf(first), await stateOf(bulkJobId)]).toEqual(['CANCELLED', 'PLANNING']);
    // One that is over makes no room, and keeps nobody from planning where there is some.
    expect(told(await plan([first]))).toEqual(['TOO_MANY']);
    valueOf(await plan([first, bulkJobId, bulkJobId]));
    expect(await stateOf(bulkJobId)).toBe('CANCELLED');
    const ids = Array.from({ length: OPEN_JOBS_MAX + 1 }, (_, place) => String(place));
    expect(told(await plan(ids))).toEqual(['TOO_MANY replaces']);
  });

  test("a colleague's stays, and with it everything else that the call would do", async () => {
    const { world, plan, stateOf } = await planner();
    const [own, theirs] = [await planning(world), await planning(world)];
    const colleague = await makeManager(world);
    expect(told(await plan([theirs], colleague))).toEqual(['NOT_FOUND replaces.0']);
    const { bulkJobId } = valueOf(await plan([], colleague));
    expect(told(await plan([own, bulkJobId]))).toEqual(['NOT_FOUND replaces.1']);
    expect(await Promise.all([own, theirs, bulkJobId].map(stateOf))).toEqual(
      Array(3).fill('PLANNING'),
    );
    const elsewhere = await planning(await jobWorld(database, 1));
    expect(told(await plan([elsewhere]))).toEqual(['NOT_FOUND replaces.0']);
  });

  test('are plans of the same kind that nobody has applied', async () => {
    const { world, plan, stateOf } = await planner();
    const running = await applied(world);
    expect(told(await plan([running]))).toEqual(['JOB_TRANSITION replaces.0']);
    await workIn(world);
    expect(told(await plan([running]))).toEqual(['JOB_TRANSITION replaces.0']);
    const codes = { target: { filter: { expectedCount: 1 } } };
    const reads = createReads(database);
    const other = valueOf(await planPromoCodeExpiry({ ...world.deps, reads }, world.call, codes));
    expect(told(await plan([other.bulkJobId]))).toEqual(['NOT_FOUND replaces.0']);
    expect(await stateOf(other.bulkJobId)).toBe('PLANNING');
  });

  test('are not lost to whoever applies one at the same moment', async () => {
    const { world, plan, stateOf } = await planner();
    const id = await planning(world);
    await workIn(world);
    const seen = await jobOf(world, id);
    let meanwhile: string | null = null;
    const { held, changed } = interrupted(world, async () => {
      const unitOfWork = createUnitOfWork(database, world.deps.clock);
      const deps = { ...world.deps, unitOfWork };
      meanwhile = await apply({ ...world, deps }, seen, world.call).catch(() => null);
    });
    const outcome = told(await plan([id], world.call, held));
    await changed();
    // The embedded engine lets one write at a time: there the plan is gone when it is applied.
    const isFirst = engine.name === 'SQLite';
    expect([outcome, meanwhile]).toEqual(
      isFirst ? [[], null] : [['JOB_TRANSITION replaces.0'], id],
    );
    expect(await stateOf(id)).toBe(isFirst ? 'CANCELLED' : 'RUNNING');
  });
});
