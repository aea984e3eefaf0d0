import {
  JOB_ROWS_MAX,
  parseChanges,
  refused,
  tooMany,
  updateDealSchema,
  type DealChanges,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../../ports/actor.js';
import type { Dependencies, Transaction } from '../../ports/unit-of-work.js';
import { changeDeal } from '../../programs/change-deal.js';
import type { UpdateDealInput } from '../../programs/update-deal.js';
import { useCase } from '../../spine/use-case.js';
import { dryRun } from '../dry-run.js';
import { newJob } from '../new-job.js';
import type { BulkJobOutcome } from '../bulk-job-outcome.js';
import { datesOf, type DealParams } from './deal-params.js';

/** The input of `planDealChange`. */
export type PlanDealChangeInput = Omit<UpdateDealInput, 'expectedCount'>;

/**
 * Begins the plan of what `updateDeal` would do where more codes follow than one call changes: a job judges one row a
 * code. The deal changes once the plan is applied.
 * @returns or what `updateDeal` says of the deal itself
 */
export async function planDealChange(
  deps: Dependencies,
  call: Call,
  input: PlanDealChangeInput,
): Promise<Result<BulkJobOutcome>> {
  // Before the transaction: they may be many, and every other writer would wait.
  const live = await deps.unitOfWork.read(call.accountId, (facts) =>
    facts.liveCodesOfDeal(input.dealId, { now: deps.clock.now(), limit: 0 }),
  );
  const begin = useCase<PlanDealChangeInput, BulkJobOutcome>('planDealChange', (...asked) =>
    planDealChangeIn(live.count, ...asked),
  );
  return begin(deps, call, input);
}

async function planDealChangeIn(
  count: number,
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: PlanDealChangeInput,
): Promise<Result<BulkJobOutcome>> {
  const parsed = parseChanges(updateDealSchema, input);
  if (!parsed.ok) return parsed;
  const changes: DealChanges = parsed.value;
  const { outcome } = await dryRun(transaction, (nothing) =>
    changeDeal(nothing, deps, call, changes),
  );
  if (!outcome.ok) return outcome;
  const { after } = outcome.value;
  const params: DealParams = { changes, dates: datesOf(after) };
  const many = tooMany(count, ['dealId'], JOB_ROWS_MAX);
  if (many !== null) return refused(many);
  return newJob(transaction, deps, call, {
    ...{ kind: 'FOLLOW_DEAL', action: 'planDealChange', params, rows: [], total: count },
    ...{ findsRows: true, tellsOwners: true },
  });
}
