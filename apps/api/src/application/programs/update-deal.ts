import {
  ok,
  parseChanges,
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

/** The input of `updateDeal`; what is left out stays as it is. */
export type UpdateDealInput = UpdateDeal & Idempotent;

/** Changes what is said of a deal; an end that is now ends it. `STALE_VERSION` as everywhere. */
export const updateDeal = useCase('updateDeal', updateDealIn);

async function updateDealIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdateDealInput,
): Promise<Result<{ readonly dealId: DealId }>> {
  const parsed = parseChanges(updateDealSchema, input);
  if (!parsed.ok) return parsed;
  const { dealId, version, ...fields } = parsed.value;
  const { currency } = await existingAccount(transaction);
  const outcome = await change<Deal>(transaction, deps, call, {
    action: 'updateDeal',
    subjectType: 'Deal',
    before: await transaction.deal(dealId),
    namedBy: 'dealId',
    seenVersion: version,
    merge: (deal) => ({ ...deal, ...fields }),
    judge: (deal) => Promise.resolve(dealViolations(deal)),
    labelOf: ({ name }) => name,
    told: (deal) => dealTold(deal, currency),
    save: (after, before) => transaction.updateDeal(after, before.version),
  });
  return outcome.ok ? ok({ dealId: outcome.value.id }) : outcome;
}

function dealViolations(deal: Deal): readonly Violation[] {
  return startsBeforeEnd(deal) ? [] : [violation('START_NOT_BEFORE_END', ['endAt'])];
}
