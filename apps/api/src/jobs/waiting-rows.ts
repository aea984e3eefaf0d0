import type { TryWaitingRow, WaitingRows } from '../application/ports/bulk-jobs.js';
import type { Clock } from '../application/ports/unit-of-work.js';
import type { Job } from './job.js';

const BATCH = 100;

/** Looks every three seconds at rows that wait: their wait is over, or they may be done by now. */
export function waitingRowsTrier(rows: WaitingRows, clock: Clock, tryRow: TryWaitingRow): Job {
  return { name: 'waiting rows', every: 3_000, run: () => tryDueRows(rows, clock, tryRow) };
}

/**
 * Tries all rows whose time has come. One that fails stands in nobody's way, and is tried again at the next look.
 * @returns how many they were
 * @throws the first error, once all others have been tried
 */
export async function tryDueRows(
  rows: WaitingRows,
  clock: Clock,
  tryRow: TryWaitingRow,
): Promise<number> {
  const errors: unknown[] = [];
  const seen = new Set<string>();
  let behind = 0;
  for (;;) {
    const limit = BATCH + behind;
    const due = await rows.due(clock.now(), limit);
    const next = due.filter(({ jobId, n }) => !seen.has(`${jobId} ${n}`));
    // Those that fail stay due: behind them are others.
    behind = due.length - next.length;
    for (const { accountId, ...row } of next) {
      const key = `${row.jobId} ${row.n}`;
      if (seen.has(key)) continue;
      seen.add(key);
      await tryRow(accountId, row).catch((error: unknown) => errors.push(error));
    }
    if (next.length === 0 && due.length < limit) break;
  }
  if (errors.length > 0) throw errors[0];
  return seen.size;
}
