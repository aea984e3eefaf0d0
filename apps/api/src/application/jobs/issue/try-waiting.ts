import {
  countedAlso,
  ok,
  violation,
  type BulkJobId,
  type CreatorId,
  type RowCounts,
} from '@creator-codes/domain';
import type { BulkJobRecord, PlannedRow } from '../../ports/bulk-jobs.js';
import type { TryWaitingRow, WaitingRow } from '../../ports/waiting-rows.js';
import { mayStill } from '../../ports/may-still.js';
import { Conflict, type Dependencies, type Transaction } from '../../ports/unit-of-work.js';
import { tryImportRow } from '../import/try-import-row.js';
import { tryIssueRow } from './try-issue-row.js';
import { notDone, type WaitingOutcome } from './waiting-outcome.js';

/** Rows of a creator that are tried in the transaction of the fact: nobody who joins waits for thousands. */
export const TRIED_WITH_FACT = 20;

/**
 * Does what waits for something about a creator, in the transaction of the fact that it waited for: the first rows;
 * those behind them are tried soon after it. What cannot be done is told with its row, and never stands in the way of
 * the fact; a bug of ours in one of them neither: the unit of work then runs again without them.
 */
export async function tryWaitingRows(
  transaction: Transaction,
  deps: Dependencies,
  creatorId: CreatorId,
): Promise<void> {
  const tried = transaction.triesWaitingRows ? TRIED_WITH_FACT : 0;
  const rows = await transaction.waitingRowsOf(creatorId, tried + 1);
  await tryEach(transaction, deps, rows.slice(0, tried));
  if (rows.length > tried) await transaction.updateWaitingCreator(creatorId);
}

/** Tries rows whose time has come, each in a transaction of its own. */
export function triesWaitingRows(deps: Dependencies): TryWaitingRow {
  return async (accountId, { jobId, n }) => {
    await deps.unitOfWork.run(accountId, async (transaction) => {
      const waiting = await transaction.waitingRow(jobId, n);
      // Whoever was quicker may have settled it.
      if (waiting === null) return ok(null);
      await transaction.updateWaitingRow({ ...waiting, dueAt: null });
      await tryEach(transaction, deps, [waiting]);
      return ok(null);
    });
  };
}

async function tryEach(
  transaction: Transaction,
  deps: Dependencies,
  rows: readonly WaitingRow[],
): Promise<void> {
  const came = new Map<BulkJobId, RowCounts>();
  // One after the other: the first may take the text of the next.
  for (const row of rows) {
    const outcome = await tryWaitingRow(transaction, deps, row);
    if (outcome === null) continue;
    await settle(transaction, row, outcome);
    came.set(row.jobId, countedAlso(came.get(row.jobId) ?? {}, [outcome.state]));
  }
  // Last of all, since whoever works on the job waits for it.
  for (const [jobId, counts] of came) await transaction.updateWaitedCounts(jobId, counts);
}

/** What comes of a row; null if it goes on waiting. */
async function tryWaitingRow(
  transaction: Transaction,
  deps: Dependencies,
  waiting: WaitingRow,
): Promise<WaitingOutcome | null> {
  const job = await transaction.bulkJob(waiting.jobId);
  const row = await transaction.plannedRow(waiting.jobId, waiting.n);
  return job === null || row === null ? null : outcomeOf(transaction, deps, { waiting, job, row });
}

interface Tried {
  readonly waiting: WaitingRow;
  readonly job: BulkJobRecord;
  readonly row: PlannedRow;
}

async function outcomeOf(
  transaction: Transaction,
  deps: Dependencies,
  { waiting, job, row }: Tried,
): Promise<WaitingOutcome | null> {
  if (job.state === 'CANCELLED') return { state: 'SKIPPED', errors: [] };
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

/**
 * The row waits no more. Its job is left as it is, but for counts of their own: somebody may be at work on it, and
 * neither stands in the way of the other.
 */
async function settle(
  transaction: Transaction,
  { jobId, n }: WaitingRow,
  { state, errors, promoCodeId }: WaitingOutcome,
): Promise<void> {
  if (!(await transaction.deleteWaitingRow({ jobId, n }))) throw new Conflict();
  const outcome = { n, state, promoCodeId: promoCodeId ?? null, errors };
  // Nobody holds the job for it: it is written under no fence.
  await transaction.insertRowOutcomes(jobId, 0, [outcome]);
}
