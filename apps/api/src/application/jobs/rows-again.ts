import { JOB_ROWS_KEPT_MS, type Instant } from '@creator-codes/domain';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import type { BulkKind, FoundRows, Working } from './bulk-kind.js';

/** In front of where another job had come, from where its rest is found. */
const REST = '+';

/** Whether a job was cancelled before it had found all of its rows, and what it had found is still there. */
export function hasRest({ findsRows, finishedAt }: BulkJobRecord, now: Instant): boolean {
  return findsRows && (finishedAt === null || now - finishedAt < JOB_ROWS_KEPT_MS);
}

/**
 * The next rows of a job that finds its rows: where it tries another one again, those of which nothing came, and then
 * what that one would have found if it had not been cancelled.
 */
export async function foundRows(
  kind: BulkKind,
  working: Working,
  limit: number,
): Promise<FoundRows> {
  const { job, deps, call } = working;
  const { retryOf, cursor } = job;
  if (retryOf === null) {
    if (kind.find === undefined) throw new Error(`${job.kind} finds no rows`);
    return kind.find(working, limit);
  }
  const { unitOfWork, clock } = deps;
  const before = await unitOfWork.read(call.accountId, (facts) => facts.bulkJob(retryOf));
  if (before === null) throw new Error('the job that is tried again is gone');
  if (cursor?.startsWith(REST) === true) {
    const place = cursor.slice(REST.length) || null;
    const asIt = { ...working, job: { ...before, cursor: place } };
    const rest = await foundRows(kind, asIt, limit);
    return { ...rest, cursor: rest.cursor === null ? null : REST + rest.cursor };
  }
  const after = Number(cursor ?? 0);
  const again = await unitOfWork.read(call.accountId, (facts) =>
    facts.rowsToRetry(retryOf, after, limit),
  );
  const inputs = again.map(({ input }) => input);
  const last = again.at(-1);
  if (last !== undefined && again.length === limit) return { inputs, cursor: String(last.n) };
  return { inputs, cursor: hasRest(before, clock.now()) ? REST + (before.cursor ?? '') : null };
}
