import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import { planPromoCodes } from '../../src/application/jobs/plan-promo-codes.js';
import type { JobRowOutcome } from '../../src/application/ports/bulk-jobs.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { createReads } from '../../src/persistence/queries/reads.js';
import { jobOf, jobWorld, workIn } from '../faults/job-world.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import { dealsIn } from './deal-world.js';
import { START, terms, valueOf } from './world.js';

describe.each(engines)('rows of a template on $name', (engine) => {
  const test = it.skipIf(!engine.isHere);
  let database: Database;
  beforeAll(async () => {
    if (engine.isHere) database = await freshDatabase(engine);
  });
  afterAll(() => (engine.isHere ? database.close() : undefined));

  test('get what the plan has shown of their deal, or nothing', async () => {
    const world = await jobWorld(database, 2);
    const { deps, call, creators } = world;
    const { deal, update } = await dealsIn(world);
    const dealId = await deal({ syncDates: true, endAt: START + 1_000 });
    const asked = { target: { ids: creators }, template: '{NAME}{XXXXXX}', terms, dealId };
    const reads = createReads(database);
    const { bulkJobId } = valueOf(await planPromoCodes({ ...deps, reads }, call, asked));
    await workIn(world);
    const job = await jobOf(world, bulkJobId);
    const kind = BULK_KINDS.ISSUE_PROMO_CODES;
    const written: JobRowOutcome[] = [];
    const write = (after: number) =>
      deps.unitOfWork.run(call.accountId, async (transaction) => {
        const rows = await transaction.plannedRows(bulkJobId, after, 1);
        written.push(
          ...(await kind.apply(transaction, { deps: { ...deps, reads }, call, job }, rows)),
        );
        return { ok: true, value: null };
      });
    await write(0);
    valueOf(await update(dealId, 1, { endAt: START + 2_000 }));
    await write(1);
    expect(written.map(({ n, state, errors }) => [n, state, errors[0]?.code])).toEqual([
      [1, 'DONE', undefined],
      [2, 'CHANGED', 'PLAN_STALE'],
    ]);
  });
});
