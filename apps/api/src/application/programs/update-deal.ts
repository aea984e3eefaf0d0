import {
  doCodesFollow,
  ok,
  parseChanges,
  refused,
  updateDealSchema,
  violation,
  type DealId,
  type Result,
  type UpdateDeal,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { explainExternalIds } from '../spine/external-ids.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { changeDeal } from './change-deal.js';
import {
  changingIn,
  follow,
  FOLLOWING_LISTED,
  judgeFollowing,
  NO_FOLLOWINGS,
  type Followings,
} from './follow-deal.js';

/** The input of `updateDeal`; what is left out stays as it is. */
export type UpdateDealInput = UpdateDeal & Idempotent;

/**
 * Changes what is said of a deal; an end that is now ends it. Codes that follow its dates do so in the same unit of
 * work (R9): all of them, or nothing changes. `STALE_VERSION` as everywhere.
 */
export const updateDeal = useCase('updateDeal', updateDealIn, (key, facts, input) =>
  explainExternalIds(key, facts, 'Deal', input, input.dealId),
);

async function updateDealIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateDealInput,
): Promise<Result<{ readonly dealId: DealId }>> {
  const parsed = parseChanges(updateDealSchema, input);
  if (!parsed.ok) return parsed;
  const { expectedCount = null, ...changes } = parsed.value;
  const changed = await changeDeal(transaction, deps, call, changes);
  if (!changed.ok) return changed;
  const { before, after } = changed.value;
  // From here on nobody else puts a code into the deal.
  const followings = doCodesFollow(before, after)
    ? await judgeFollowing(transaction, deps.ids, after, deps.clock.now())
    : ok(NO_FOLLOWINGS);
  if (!followings.ok) return followings;
  const violations = followingViolations(followings.value, expectedCount);
  if (violations.length > 0) return refused(...violations);
  const overlaps = await follow(transaction, deps, call, followings.value);
  return overlaps.length > 0 ? refused(...overlaps) : ok({ dealId: after.id });
}

function followingViolations(
  followings: Followings,
  expected: number | null,
): readonly Violation[] {
  const { REFUSED } = followings;
  if (REFUSED.length > 0) return REFUSED.slice(0, FOLLOWING_LISTED).map(({ why }) => why);
  const count = changingIn(followings);
  return expected === null || expected === count
    ? []
    : [violation('COUNT_CHANGED', ['expectedCount'], { expected, count })];
}
