import type { PromoCode } from '@creator-codes/domain';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import { updateDeal } from '../../src/application/programs/update-deal.js';
import { codeFor, makeReadyCreator, terms, valueOf, type World } from './world.js';

export type Deals = Awaited<ReturnType<typeof dealsIn>>;

/** Deals of a world, codes that are issued into them, and how these stand. */
export async function dealsIn(world: World) {
  const mei = await makeReadyCreator(world, 'Mei');
  let serial = 0;

  const deal = async (more: object = {}, kind: 'CREATOR' | 'PERFORMANCE' = 'CREATOR') =>
    valueOf(
      await createDeal(world.deps, world.call, {
        ...{ programId: world.programs[kind] ?? '', name: 'Summer', type: 'GENERAL_SALE' },
        ...more,
      }),
    ).dealId;

  const issue = async (dealId: string, window: object = {}, deps = world.deps) => {
    serial += 1;
    const code = codeFor(mei, `FOLLOW${serial}`);
    const outcome = await issuePromoCode(deps, world.call, {
      ...{ ...code, dealId, terms: { ...terms, ...window } },
    });
    return valueOf(outcome);
  };

  const update = (dealId: string, version: number, change: object, deps = world.deps) =>
    updateDeal(deps, world.call, { dealId, version, ...change });

  const codeOf = async (id: string): Promise<PromoCode> => {
    const found = await world.deps.unitOfWork.read(world.call.accountId, (facts) =>
      facts.promoCode(id),
    );
    if (found === null) throw new Error('no such code');
    return found;
  };
  const windowsOf = async (id: string) =>
    (await codeOf(id)).assignments.map(({ startAt, endAt }) => [startAt, endAt]);

  return { deal, issue, update, codeOf, windowsOf };
}
