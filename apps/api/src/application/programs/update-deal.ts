import {
  doCodesFollow,
  ok,
  parseChanges,
  refused,
  startsBeforeEnd,
  updateDealSchema,
  violation,
  type Deal,
  type DealId,
  type Result,
  type UpdateDeal,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { dealTold } from './deal-told.js';
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
export const updateDeal = useCase('updateDeal', updateDealIn);

async function updateDealIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateDealInput,
): Promise<Result<{ readonly dealId: DealId }>> {
  const parsed = parseChanges(updateDealSchema, input);
  if (!parsed.ok) return parsed;
  const { dealId, version, expectedCount = null, programId, ...fields } = parsed.value;
  const { currency } = await existingAccount(transaction);
  const programs = await transaction.programs();
  const program = programs.find(({ id }) => id === programId);
  if (programId !== undefined && program === undefined) {
    return refused(violation('NOT_FOUND', ['programId']));
  }
  const before = await transaction.deal(dealId);
  const outcome = await change<Deal>(transaction, deps, call, {
    action: 'updateDeal',
    subjectType: 'Deal',
    before,
    namedBy: 'dealId',
    seenVersion: version,
    merge: (deal) => ({ ...deal, ...fields, programId: program?.id ?? deal.programId }),
    judge: (deal) => Promise.resolve(windowViolations(deal)),
    labelOf: ({ name }) => name,
    told: (deal) => ({
      ...dealTold(deal, currency),
      program: programs.find(({ id }) => id === deal.programId),
    }),
    save: (after, seen) => transaction.updateDeal(after, seen.version),
  });
  if (!outcome.ok || before === null)
    return outcome.ok ? ok({ dealId: outcome.value.id }) : outcome;
  const after = outcome.value;
  // From here on nobody else puts a code into the deal.
  if (after.programId !== before.programId && (await transaction.dealHasCodes(after.id))) {
    return refused(violation('DEAL_HAS_CODES', ['programId']));
  }
  const followings = doCodesFollow(before, after)
    ? await judgeFollowing(transaction, deps.ids, after, deps.clock.now())
    : ok(NO_FOLLOWINGS);
  if (!followings.ok) return followings;
  const violations = followingViolations(followings.value, expectedCount);
  if (violations.length > 0) return refused(...violations);
  const overlaps = await follow(transaction, deps, call, followings.value);
  return overlaps.length > 0 ? refused(...overlaps) : ok({ dealId: after.id });
}

function windowViolations(deal: Deal): readonly Violation[] {
  return startsBeforeEnd(deal) ? [] : [violation('START_NOT_BEFORE_END', ['endAt'])];
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
