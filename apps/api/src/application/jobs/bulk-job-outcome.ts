import type { BulkJobId } from '@creator-codes/domain';

export interface BulkJobOutcome {
  readonly bulkJobId: BulkJobId;
}
