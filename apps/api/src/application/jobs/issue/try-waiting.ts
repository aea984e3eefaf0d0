import {
  countsMoved,
  ok,
  violation,
  waitOf,
  type CreatorId,
  type PromoCodeId,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { IssuePromoCodeInput } from '../../codes/issue-evaluation.js';
import { issuePromoCode, type PromoCodeOutcome } from '../../codes/issue-promo-code.js';
import type {
  BulkJobRecord,
  PlannedRow,
  TryWaitingRow,
  WaitingRow,
} from '../../ports/bulk-jobs.js';
import { mayStill } from '../../ports/may-still.js';
import { Conflict, type Dependencies, type Transaction } from '../../ports/unit-of-work.js';
import { existingAccount } from '../../spine/existing-account.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';
import { callOf } from '../acting.js';
import type { IssueRow } from './issue-rows.js';
import { planIssueRows } from './plan-issue-rows.js';

/**
 * Does what waits for something about a creator, in the transaction of the fact that it waited for. What cannot be done
 * is told with its row, and never stands in the way of the fact.
 */
export async function tryWaitingRows(
  transaction: Transaction,
  deps: Dependencies,
  creatorId: CreatorId,
): Promise<void> {
  // One after the other: the first may take the text of the next.
  for (const row of await transaction.waitingRowsOf(creatorId)) {
    await tryWaitingRow(transaction, deps, row);
  }
}

/** Tries rows whose time has come, each in a transaction of its own. */
export function triesWaitingRows(deps: Dependencies): TryWaitingRow {
  return async (accountId, row) => {
    await deps.unitOfWork.run(accountId, async (transaction) => {
      const waiting = await transaction.waitingRowsOf(row.creatorId);
      // Whoever was quicker may have settled it.
      if (!waiting.some(({ jobId, n }) => jobId === row.jobId && n === row.n)) return ok(null);
      await transaction.updateWaitingRow({ ...row, dueAt: null });
      await tryWaitingRow(transaction, deps, row);
      return ok(null);
    });
  };
}

/** The same of one row. */
async function tryWaitingRow(
  transaction: Transaction,
  deps: Dependencies,
  waiting: WaitingRow,
): Promise<void> {
  const job = await transaction.bulkJob(waiting.jobId);
  const row = await transaction.plannedRow(waiting.jobId, waiting.n);
  if (job === null || row === null) return;
  const outcome = await outcomeOf(transaction, deps, { waiting, job, row });
  if (outcome !== null) await settle(transaction, waiting, job, outcome);
}

interface Tried {
  readonly waiting: WaitingRow;
  readonly job: BulkJobRecord;
  readonly row: PlannedRow;
}

interface Outcome {
  readonly state: 'DONE' | 'CHANGED' | 'SKIPPED';
  readonly errors: readonly Violation[];
  readonly promoCodeId?: PromoCodeId;
}

/** What comes of the row; null if it goes on waiting. */
async function outcomeOf(
  transaction: Transaction,
  deps: Dependencies,
  { waiting, job, row }: Tried,
): Promise<Outcome | null> {
  const not = (...errors: readonly Violation[]): Outcome => ({ state: 'CHANGED', errors });
  if (waiting.lapsesAt <= deps.clock.now()) return not(violation('WAIT_OVER'));
  if (!(await mayStill(transaction, job.acting, deps.clock))) {
    return not(violation('NO_LONGER_ALLOWED'));
  }
  const { state, warnings, errors, work } = await plannedNow(transaction, deps, job, row);
  // Its text matters when everything else is there.
  const wait = waitOf([...errors, ...warnings].filter((each) => waitOf([each]) !== null));
  if (wait !== null) {
    await transaction.updateWaitingRow({ ...waiting, ...wait });
    return null;
  }
  if (state === 'SAME') return { state: 'SKIPPED', errors: warnings };
  if (state === 'ERROR') return not(...errors);
  const issued = await issue(transaction, deps, job, work as IssuePromoCodeInput);
  if (!issued.ok) return not(...issued.violations);
  return { state: 'DONE', errors: [], promoCodeId: issued.value.promoCodeId };
}

/**
 * The row as it is judged now: with the text that the plan shows, else with the next that is free where the plan allows
 * that.
 */
async function plannedNow(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  row: PlannedRow,
): Promise<PlannedRow> {
  // Its own text is its own to keep.
  await transaction.updateRowPlans(job.id, [{ ...row, textKey: null }]);
  const input = row.input as IssueRow;
  const shown = row.text === null ? input : { ...input, text: row.text };
  const first = await judged(transaction, deps, job, { ...row, input: shown });
  const mayBeOther = first.state === 'ERROR' && input.text === undefined;
  const now = mayBeOther ? await judged(transaction, deps, job, row) : first;
  // What was planned of the row is that it waits, whatever comes of it.
  const { errors, warnings } = now;
  const told = {
    ...now,
    input,
    state: 'WAITING',
    errors: [],
    warnings: [...errors, ...warnings],
  } as const;
  await transaction.updateRowPlans(job.id, [told]);
  return now;
}

async function judged(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  row: PlannedRow,
): Promise<PlannedRow> {
  const account = await existingAccount(transaction);
  const working = { deps, call: callOf(account.id, job), job };
  const [planned = row] = await planIssueRows(transaction, working, [row]);
  return planned;
}

async function issue(
  transaction: Transaction,
  deps: Dependencies,
  job: BulkJobRecord,
  work: IssuePromoCodeInput,
): Promise<Result<PromoCodeOutcome>> {
  const account = await existingAccount(transaction);
  const call = callOf(account.id, job);
  return refusedOnOverlap(() => issuePromoCode.in(transaction, deps, call, work));
}

/** The row waits no more. */
async function settle(
  transaction: Transaction,
  { jobId, n }: WaitingRow,
  job: BulkJobRecord,
  { state, errors, promoCodeId }: Outcome,
): Promise<void> {
  if (!(await transaction.deleteWaitingRow({ jobId, n }))) throw new Conflict();
  const outcome = { n, state, promoCodeId: promoCodeId ?? null, errors };
  // Nobody holds the job for it: it is written under no fence.
  await transaction.insertRowOutcomes(jobId, 0, [outcome]);
  const after = { ...job, counts: countsMoved(job.counts, 'WAITING', state, 1) };
  if (!(await transaction.updateBulkJob(after, job.version))) throw new Conflict();
}
