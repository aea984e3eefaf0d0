import type { AccountId } from '@creator-codes/domain';
import type { BulkJobChanges } from '../../application/ports/bulk-jobs.js';
import type { Clock } from '../../application/ports/unit-of-work.js';
import type { Session } from '../engine/database.js';
import { waitingChangesOf } from './job-waiting-repository.js';
import {
  insertBulkJob,
  insertJobRows,
  insertRowOutcomes,
  insertRowPlans,
  updateBulkJob,
  updateBulkJobAsHolder,
  updateRowPlans,
} from './bulk-job-repository.js';

/** What a transaction does to jobs and their rows. */
export function bulkJobChangesOf(
  session: Session,
  accountId: AccountId,
  clock: Clock,
): BulkJobChanges {
  const where = { session, accountId, clock };
  return {
    ...waitingChangesOf(session, accountId),
    insertBulkJob: (job) => insertBulkJob(session, accountId, job),
    updateBulkJob: (job, seen) => updateBulkJob(session, accountId, job, seen),
    updateBulkJobAsHolder: (job, seen, fence) => updateBulkJobAsHolder(where, job, seen, fence),
    insertJobRows: (id, rows) => insertJobRows(where, id, rows),
    insertRowPlans: (id, rows) => insertRowPlans(where, id, rows),
    updateRowPlans: (id, rows) => updateRowPlans(where, id, rows),
    insertRowOutcomes: (id, fence, outcomes) => insertRowOutcomes(where, id, fence, outcomes),
  };
}
