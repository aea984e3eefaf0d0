import { isExportKind, jobAfter, refused, violation } from '@creator-codes/domain';
import { asSeen } from '../spine/change.js';
import { useCase } from '../spine/use-case.js';
import type { BulkKinds } from './bulk-kind.js';
import type { BulkJobInput } from './change-bulk-job.js';
import { newJob } from './new-job.js';
import type { BulkJobOutcome } from './bulk-job-outcome.js';
import { hasRest } from './rows-again.js';

/**
 * Plans the rows of a job again of which nothing came, as a job of its own, and those that it had not found yet when it
 * was cancelled: what came of a row stays told.
 * @returns the new job; or `JOB_TRANSITION`, `NOT_FOUND` at `bulkJobId` where there are no such rows; or
 * what keeps its kind from trying again
 */
export function retryRows(kinds: BulkKinds) {
  return useCase<BulkJobInput, BulkJobOutcome>(
    'retryBulkJobRows',
    async (transaction, deps, call, input) => {
      const seen = asSeen(await transaction.bulkJob(input.bulkJobId), 'bulkJobId');
      if (!seen.ok) return seen;
      const before = seen.value;
      const state = jobAfter(before, 'RETRY', deps.clock.now());
      if (!state.ok) return state;
      const found = await transaction.countRowsToRetry(before.id);
      const isRest = hasRest(before, deps.clock.now());
      const total = found + (isRest ? Math.max(0, before.total - before.position) : 0);
      if (found === 0 && !isRest) return refused(violation('NOT_FOUND', ['bulkJobId']));
      const objection = isExportKind(before.kind)
        ? null
        : await kinds[before.kind].again?.(transaction, before);
      if (objection) return refused(objection);
      const { kind, params, tellsOwners } = before;
      return newJob(transaction, deps, call, {
        ...{ kind, action: 'retryBulkJobRows', params, rows: [], total, findsRows: true },
        ...{ tellsOwners, retryOf: before.id },
      });
    },
  );
}
