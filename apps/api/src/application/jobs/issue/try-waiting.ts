import { countsMoved, ok, violation, type CreatorId } from '@creator-codes/domain';
import type {
  BulkJobRecord,
  PlannedRow,
  TryWaitingRow,
  WaitingRow,
} from '../../ports/bulk-jobs.js';
import { mayStill } from '../../ports/may-still.js';
import { Conflict, type Dependencies, type Transaction } from '../../ports/unit-of-work.js';
import { tryImportRow } from '../import/try-import-row.js';
import { tryIssueRow } from './try-issue-row.js';
import { notDone, type WaitingOutcome } from './waiting-outcome.js';

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

/** What comes of the row; null if it goes on waiting. */
async function outcomeOf(
  transaction: Transaction,
  deps: Dependencies,
  { waiting, job, row }: Tried,
): Promise<WaitingOutcome | null> {
  if (waiting.lapsesAt <= deps.clock.now()) return notDone(violation('WAIT_OVER'));
  if (!(await mayStill(transaction, job.acting, deps.clock))) {
    return notDone(violation('NO_LONGER_ALLOWED'));
  }
  const tryRow = job.kind === 'IMPORT_PROMO_CODES' ? tryImportRow : tryIssueRow;
  const tried = await tryRow(transaction, deps, job, row);
  if (!('wait' in tried)) return tried;
  await transaction.updateWaitingRow({ ...waiting, ...tried.wait });
  return null;
}

/** The row waits no more. */
async function settle(
  transaction: Transaction,
  { jobId, n }: WaitingRow,
  job: BulkJobRecord,
  { state, errors, promoCodeId }: WaitingOutcome,
): Promise<void> {
  if (!(await transaction.deleteWaitingRow({ jobId, n }))) throw new Conflict();
  const outcome = { n, state, promoCodeId: promoCodeId ?? null, errors };
  // Nobody holds the job for it: it is written under no fence.
  await transaction.insertRowOutcomes(jobId, 0, [outcome]);
  const after = { ...job, counts: countsMoved(job.counts, 'WAITING', state, 1) };
  if (!(await transaction.updateBulkJob(after, job.version))) throw new Conflict();
}
