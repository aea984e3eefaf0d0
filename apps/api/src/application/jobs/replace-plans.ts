import {
  jobStateAt,
  ok,
  OPEN_JOBS_MAX,
  refused,
  tooMany,
  violation,
  type BulkJobKind,
  type Violation,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { cancelBulkJob, isOwn } from './change-bulk-job.js';

/** Plans that a new one takes the place of. */
export interface Replacing {
  readonly replaces?: readonly string[] | null | undefined;
}

/**
 * Cancels the caller's own plans whose place another of their kind takes, before open jobs are counted: what makes room
 * is not refused for want of it. One that is over already needs nothing.
 * @returns null, or what is wrong at `replaces`: `NOT_FOUND` for what is no plan of this kind or a colleague's, which
 * nobody loses without a word; `JOB_TRANSITION` for one that was applied meanwhile
 */
export async function replacePlans(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  kind: BulkJobKind,
  { replaces }: Replacing,
): Promise<readonly Violation[] | null> {
  const ids = [...new Set(replaces ?? [])];
  const many = tooMany(ids.length, ['replaces'], OPEN_JOBS_MAX);
  if (many !== null) return [many];
  for (const id of ids) {
    const path = ['replaces', String(replaces?.indexOf(id))];
    const job = await transaction.bulkJob(id);
    if (job?.kind !== kind) return [violation('NOT_FOUND', path)];
    const cancelled = await cancelPlan(transaction, deps, call, job);
    if (!cancelled.ok) return cancelled.violations.map((each) => ({ ...each, path }));
  }
  return null;
}

function cancelPlan(transaction: Transaction, deps: Dependencies, call: Call, job: BulkJobRecord) {
  const state = jobStateAt(job, deps.clock.now());
  if (state === 'CANCELLED' || state === 'LAPSED') return ok(null);
  // What waits of a job that is done stays: it was applied, and is no plan any more.
  if (state === 'RUNNING' || state === 'COMPLETED') {
    return refused(violation('JOB_TRANSITION', [], { state, action: 'CANCEL' }));
  }
  if (!isOwn(job, call)) return refused(violation('NOT_FOUND'));
  return cancelBulkJob.in(transaction, deps, call, { bulkJobId: job.id });
}
