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
import {
  editedExternalIds,
  explainExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type WithExternalIds,
} from '../spine/external-ids.js';
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
  const { dealId, version, expectedCount = null, programId, externalIds, ...fields } = parsed.value;
  const { currency } = await existingAccount(transaction);
  const programs = await transaction.programs();
  const program = programs.find(({ id }) => id === programId);
  if (programId !== undefined && program === undefined) {
    return refused(violation('NOT_FOUND', ['programId']));
  }
  const before = await withExternalIds(transaction, await transaction.deal(dealId), externalIds);
  const outcome = await change<WithExternalIds<Deal>>(transaction, deps, call, {
    action: 'updateDeal',
    subjectType: 'Deal',
    before,
    namedBy: 'dealId',
    seenVersion: version,
    merge: (deal) => ({
      ...{ ...deal, ...fields, ...editedExternalIds(externalIds) },
      programId: program?.id ?? deal.programId,
    }),
    judge: async (deal) => [
      ...windowViolations(deal),
      ...(await takenExternalIds(transaction, 'Deal', externalIds, deal.id)),
    ],
    labelOf: ({ name }) => name,
    told: (deal) => ({
      ...dealTold(deal, currency),
      program: programs.find(({ id }) => id === deal.programId),
      ...externalIdsTold(deal),
    }),
    save: async (after, seen) =>
      (await transaction.updateDeal(after, seen.version)) &&
      saveExternalIds(transaction, seen, after),
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
