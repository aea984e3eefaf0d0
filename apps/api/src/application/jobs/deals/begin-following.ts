import {
  doCodesFollow,
  FOLLOW_MAX,
  hasDates,
  ok,
  refused,
  violation,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import { Conflict, type Transaction } from '../../ports/unit-of-work.js';
import { changeDeal } from '../../programs/change-deal.js';
import { follow, judgeCodes } from '../../programs/follow-deal.js';
import type { Judging } from '../bulk-kind.js';
import { dealParams } from './deal-params.js';

const STALE = refused(violation('PLAN_STALE'));

function isOfPlan({ code }: Violation): boolean {
  return code === 'STALE_VERSION' || code === 'NOT_FOUND';
}

/**
 * The deal changes, and from then on whatever is put into it has its new dates. What came into it since it was planned
 * follows at once, as if it were all that is there.
 */
export async function beginFollowing(
  transaction: Transaction,
  { deps, call, job }: Judging,
): Promise<Result<null>> {
  const { changes, dates } = dealParams(job);
  if (job.retryOf !== null) {
    const deal = await transaction.deal(changes.dealId);
    if (deal === null || !hasDates(deal, dates)) return STALE;
    if (!(await transaction.updateFollowedBy(deal, job.id))) throw new Conflict();
    return ok(null);
  }
  const outcome = await changeDeal(transaction, deps, call, changes, job.id);
  // What was seen of the deal is in the plan, and not in the call that applies it.
  if (!outcome.ok) return outcome.violations.some(isOfPlan) ? STALE : outcome;
  const { before, after } = outcome.value;
  if (!doCodesFollow(before, after)) return ok(null);
  const now = deps.clock.now();
  const asked = { now, limit: FOLLOW_MAX, notIn: job.id };
  const newcomers = await transaction.liveCodesOfDeal(after.id, asked);
  if (newcomers.count > FOLLOW_MAX) return STALE;
  const followings = await judgeCodes(transaction, deps.ids, {
    ...{ deal: after, codes: newcomers.ids, now },
  });
  const [first] = followings.REFUSED;
  if (first !== undefined) return refused(first.why);
  const overlaps = await follow(transaction, deps, call, followings);
  return overlaps.length > 0 ? refused(...overlaps) : ok(null);
}
