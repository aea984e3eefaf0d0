import type { BulkJobId } from '@creator-codes/domain';

/** The job that a call begins or changes. */
export interface BulkJobOutcome {
  readonly bulkJobId: BulkJobId;
}
