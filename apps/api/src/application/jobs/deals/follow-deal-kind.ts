import {
  datesThatFollow,
  doCodesFollow,
  hasDates,
  violation,
  windowOfCode,
  type Deal,
} from '@creator-codes/domain';
import type { BulkJobRecord, PlannedRow, RowChange } from '../../ports/bulk-jobs.js';
import { Turns } from '../../ports/turns.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { judgeCode } from '../../programs/follow-deal.js';
import { changed, instantText } from '../../spine/audit.js';
import { existingAccount } from '../../spine/existing-account.js';
import { together } from '../../spine/together.js';
import type { BulkKind, Judging, Working } from '../bulk-kind.js';
import {
  codesOfRows,
  failedRow,
  plannedAtOnce,
  plannedRow,
  type FoundRow,
} from '../codes/code-rows.js';
import { beginFollowing } from './begin-following.js';
import { dealParams } from './deal-params.js';
import { writeFollowing, type FollowWork } from './write-following.js';

/** The codes of a deal follow its dates, once the deal has been changed by the plan that shows what becomes of them. */
export const followDealKind: BulkKind = {
  standsOn: async (facts, job) => {
    // Once it has begun, the deal's dates are compared where its codes are written.
    const { dealId } = dealParams(job).changes;
    const [account, programs, deal] = await Promise.all([
      existingAccount(facts),
      facts.programs(),
      job.appliedAt === null ? facts.deal(dealId) : null,
    ]);
    return JSON.stringify([
      ...[account.mode, account.optimize?.recordedAt ?? null, deal?.version],
      programs.map(({ id, codeTracking }) => [id, codeTracking]),
    ]);
  },
  find: findCodes,
  plan: async (facts, working, rows) => {
    const deal = await dealAsPlanned(facts, working.job);
    const turns = new Turns();
    return together(await codesOfRows(facts, rows), async (found) => {
      await turns.next();
      return plannedAtOnce(found) ?? planRow(facts, working, deal, found);
    });
  },
  again: async (facts, job) => {
    const { changes, dates } = dealParams(job);
    const deal = await facts.deal(changes.dealId);
    // Whoever has given it others has seen to its codes.
    const hasThem = deal !== null && hasDates(deal, dates);
    return hasThem ? null : violation('PLAN_STALE', ['bulkJobId']);
  },
  begin: beginFollowing,
  apply: writeFollowing,
};

/** Its codes, by their ids: whatever comes into the deal meanwhile is seen to when the plan is applied. */
async function findCodes({ deps, call, job }: Working, limit: number) {
  const { changes, dates } = dealParams(job);
  const { clock, unitOfWork } = deps;
  return unitOfWork.read(call.accountId, async (facts) => {
    const deal = await facts.deal(changes.dealId);
    if (deal === null || !doCodesFollow(deal, dates)) return { inputs: [], cursor: null };
    const asked = { now: clock.now(), limit, after: job.cursor };
    const { count, ids } = await facts.liveCodesOfDeal(deal.id, asked);
    return {
      inputs: ids.map((promoCodeId) => ({ promoCodeId })),
      cursor: count > limit ? (ids.at(-1) ?? null) : null,
    };
  });
}

/** The deal as it will be. */
async function dealAsPlanned(facts: Facts, job: BulkJobRecord): Promise<Deal | null> {
  const { changes, dates } = dealParams(job);
  const deal = await facts.deal(changes.dealId);
  return deal === null ? null : { ...deal, ...dates };
}

async function planRow(
  facts: Facts,
  { deps }: Judging,
  deal: Deal | null,
  found: FoundRow,
): Promise<PlannedRow> {
  const { code } = found;
  if (deal === null || code?.dealId !== deal.id) return plannedRow(found, 'SAME');
  const now = deps.clock.now();
  const following = await judgeCode(facts, deps.ids, { deal, code, now });
  switch (following?.is) {
    case 'REFUSED':
      return failedRow(found, [following.why]);
    case 'MOVED':
    case 'ENDED': {
      const work: FollowWork = { promoCodeId: code.id, follows: datesThatFollow(code, now) };
      const changes = datesChanged(code, following.after);
      return { ...plannedRow(found, 'UPDATE', { work }), changes };
    }
    case 'UNCHANGED': {
      // Whether it still is when the deal changes is seen then.
      const work: FollowWork = { promoCodeId: code.id, follows: datesThatFollow(code, now) };
      return plannedRow(found, 'SAME', { work });
    }
    default:
      return plannedRow(found, 'SAME');
  }
}

type Dated = Parameters<typeof windowOfCode>[0];

function datesChanged(before: Dated, after: Dated): readonly RowChange[] {
  const told = (code: Dated) => {
    const { startAt, endAt } = windowOfCode(code);
    return { startAt: instantText(startAt), endAt: instantText(endAt) };
  };
  return changed(told(before), told(after));
}
