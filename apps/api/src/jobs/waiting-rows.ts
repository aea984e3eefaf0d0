import { ok } from '@creator-codes/domain';
import { tryWaitingRow } from '../application/jobs/issue/try-waiting.js';
import type { WaitingRows } from '../application/ports/bulk-jobs.js';
import type { Dependencies } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;

/** Looks every ten seconds at rows that wait: their wait is over, or they may be done by now. */
export function waitingRowsTrier(rows: WaitingRows, deps: Dependencies): Job {
  return { name: 'waiting rows', every: 10_000, run: () => tryDueRows(rows, deps) };
}

/**
 * Tries all rows whose time has come, each in a transaction of its own.
 * @returns how many they were
 */
export async function tryDueRows(rows: WaitingRows, deps: Dependencies): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await rows.due(deps.clock.now(), BATCH);
    for (const { accountId, ...row } of due) {
      await deps.unitOfWork.run(accountId, async (transaction) => {
        await transaction.updateWaitingRow({ ...row, dueAt: null });
        await tryWaitingRow(transaction, deps, row);
        return ok(null);
      });
    }
    tried += due.length;
    if (due.length < BATCH) return tried;
  }
}
