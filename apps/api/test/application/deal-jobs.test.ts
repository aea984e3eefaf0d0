import { expect, it } from 'vitest';
import { updateAccount } from '../../src/application/accounts/update-account.js';
import { completePromoCode } from '../../src/application/codes/complete-promo-code.js';
import { applyPlan } from '../../src/application/jobs/apply-plan.js';
import { planDealChange } from '../../src/application/jobs/deals/plan-deal-change.js';
import { BULK_KINDS } from '../../src/application/jobs/kinds.js';
import type { Transaction } from '../../src/application/ports/unit-of-work.js';
import { createProgram } from '../../src/application/programs/create-program.js';
import { jobOf, workIn } from '../faults/job-world.js';
import { databaseForTest } from '../persistence/database-for-test.js';
import { engines } from '../persistence/engines.js';
import { dealsIn } from './deal-world.js';
import { DAY, makeJoinedCreator, makeSource, makeWorld, START, told, valueOf } from './world.js';

const END = START + 30 * DAY;
const apply = applyPlan(BULK_KINDS);

it.each(engines.filter(({ isHere }) => isHere))(
  'a code that has not followed its deal yet is completed with the dates of the deal on $name',
  async (engine) => {
    const world = await makeWorld(await databaseForTest(engine), 'CREATOR_ONLY');
    const { deps, call } = world;
    const deals = await dealsIn(world);
    const dealId = await deals.deal({ syncDates: true });
    const { promoCodeId } = await deals.issue(dealId);
    const change = { dealId, version: 1, endAt: END };

    // Whoever plans it counts its codes before they keep others waiting.
    const { unitOfWork } = deps;
    const blind = (transaction: Transaction): Transaction => ({
      ...transaction,
      liveCodesOfDeal: () => Promise.reject(new Error('counted while others wait')),
    });
    const run: typeof unitOfWork.run = (accountId, work, by) =>
      unitOfWork.run(accountId, (transaction) => work(blind(transaction)), by);
    const counting = { ...deps, unitOfWork: { ...unitOfWork, run } };
    const { bulkJobId } = valueOf(await planDealChange(counting, call, change));
    await workIn(world);
    const { revision, total } = await jobOf(world, bulkJobId);
    expect(total).toBe(1);
    valueOf(await apply(deps, call, { token: `${bulkJobId}.${revision}` }));

    expect(await deals.windowsOf(promoCodeId)).toEqual([[null, null]]);
    const mode = { mode: 'PERFORMANCE_AND_CREATOR', optimizeActive: true } as const;
    valueOf(await updateAccount(deps, call, { version: 1, ...mode }));
    const program = { name: 'Performance', kind: 'PERFORMANCE', codeTracking: true };
    valueOf(await createProgram(deps, call, program));
    const code = await deals.codeOf(promoCodeId);
    await makeSource(world, code.owner.id as never);
    valueOf(await completePromoCode(deps, call, { promoCodeId, version: 1 }));
    expect((await deals.windowsOf(promoCodeId))[1]).toEqual([null, END]);
  },
);

it.each(engines.filter(({ isHere }) => isHere))(
  'a deal that has changed between the asking and the planning has no plan that begins on $name',
  async (engine) => {
    const world = await makeWorld(await databaseForTest(engine), 'CREATOR_ONLY');
    const { deps, call } = world;
    const deals = await dealsIn(world);
    const dealId = await deals.deal({ syncDates: true });
    await makeJoinedCreator(world, 'Ana Costa');
    const asked = { dealId, version: 1, endAt: END };
    const { bulkJobId } = valueOf(await planDealChange(deps, call, asked));
    valueOf(await deals.update(dealId, 1, { name: 'Renamed' }));
    await workIn(world);
    const { revision } = await jobOf(world, bulkJobId);
    const token = `${bulkJobId}.${revision}`;
    expect(told(await apply(deps, call, { token }))).toEqual(['PLAN_STALE token']);
  },
);
