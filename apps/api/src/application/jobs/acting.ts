import type { AccountId } from '@creator-codes/domain';
import type { Call, Standing, Telling } from '../ports/actor.js';
import type { BulkJobRecord } from '../ports/bulk-jobs.js';

/** Who a call is, as a job keeps it. */
export function standingOf({ actor, capacity, ownerId }: Call): Standing {
  return { actor, capacity, ownerId };
}

/** A job's call is that of whoever let it run; the audit log has the job beside them. */
export function callOf(accountId: AccountId, { id, acting }: BulkJobRecord): Call {
  return { ...acting, accountId, requestId: id };
}

/** As whom a job's transactions are judged, and whether owners hear of them. */
export function byJob({ acting, tellsOwners }: BulkJobRecord): Standing & Telling {
  return { ...acting, tellsOwners };
}
