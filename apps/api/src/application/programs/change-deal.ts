import {
  doCodesFollow,
  ok,
  refused,
  startsBeforeEnd,
  violation,
  type BulkJobId,
  type Deal,
  type DealChanges,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import {
  editedExternalIds,
  externalIdsTold,
  saveExternalIds,
  takenExternalIds,
  withExternalIds,
  type WithExternalIds,
} from '../spine/external-ids.js';
import { dealTold } from './deal-told.js';

/** A deal that was changed. */
interface ChangedDeal {
  readonly before: Deal;
  readonly after: Deal;
}

/**
 * Changes what is said of a deal, and nothing of its codes: whoever calls it sees to these.
 * @param followedBy the job by which they follow; null where they do at once
 */
export async function changeDeal(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { dealId, version, programId, externalIds, ...fields }: DealChanges,
  followedBy: BulkJobId | null = null,
): Promise<Result<ChangedDeal>> {
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
      (await transaction.updateDeal(
        after,
        seen.version,
        doCodesFollow(seen, after) ? followedBy : undefined,
      )) && saveExternalIds(transaction, seen, after),
  });
  if (!outcome.ok) return outcome;
  if (before === null) return refused(violation('NOT_FOUND', ['dealId']));
  const after = outcome.value;
  if (after.programId !== before.programId && (await transaction.dealHasCodes(after.id))) {
    return refused(violation('DEAL_HAS_CODES', ['programId']));
  }
  return ok({ before, after });
}

function windowViolations(deal: Deal): readonly Violation[] {
  return startsBeforeEnd(deal) ? [] : [violation('START_NOT_BEFORE_END', ['endAt'])];
}
