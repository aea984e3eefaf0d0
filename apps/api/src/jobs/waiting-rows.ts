import type { TryWaitingRow, WaitingRows } from '../application/ports/bulk-jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;

/** Looks every three seconds at rows that wait: their wait is over, or they may be done by now. */
export function waitingRowsTrier(rows: WaitingRows, clock: Clock, tryRow: TryWaitingRow): Job {
  return { name: 'waiting rows', every: 3_000, run: () => tryDueRows(rows, clock, tryRow) };
}

/**
 * Tries all rows whose time has come.
 * @returns how many they were
 */
export async function tryDueRows(
  rows: WaitingRows,
  clock: Clock,
  tryRow: TryWaitingRow,
): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await rows.due(clock.now(), BATCH);
    for (const { accountId, ...row } of due) await tryRow(accountId, row);
    tried += due.length;
    if (due.length < BATCH) return tried;
  }
}
